/**
 * The checks: one JUnit class a task, named {@code …Check}. A check asks for the learner's answer as a parameter, says
 * what is wrong through {@link workbook.check.Says}, and ends with a {@link replication.exploration.Search}.
 */
package workbook.check;
