/**
 * From an answer to points: {@link workbook.grade.Grader} runs a check in a JVM of its own and makes a
 * {@link workbook.grade.TaskReport} of it, {@link workbook.grade.Progress} remembers the best one. Knows nothing of
 * Jupyter.
 */
package workbook.grade;
