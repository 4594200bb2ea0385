/** What there is to do: {@link workbook.exercise.Course} lists the chapters, each with its tasks. */
package workbook.exercise;
