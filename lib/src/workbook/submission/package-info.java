/**
 * What a class handed in: {@link workbook.submission.Submission} finds it in a folder,
 * {@link workbook.submission.ClassGrading} grades it, one JVM a submission, and {@link workbook.submission.Marks} is
 * what somebody got. Nothing here knows the progress of the person who grades.
 */
package workbook.submission;
