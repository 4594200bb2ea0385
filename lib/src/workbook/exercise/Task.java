package workbook.exercise;

import java.util.List;

/**
 * One thing to write.
 *
 * @param id stable and kebab-case, such as {@code follower-apply}
 * @param script the file in exercises/ and solutions/ in which it is answered, such as {@code SingleLeader.java}
 * @param answer the interface that the learner's class implements
 * @param check the JUnit class that grades it
 * @param minutes how long the plan allows for it
 * @param rows what is checked, in order
 */
public record Task(
        String id, Chapter chapter, String script, Class<?> answer, Class<?> check, int minutes, List<Row> rows) {
    public Task {
        rows = List.copyOf(rows);
    }

    /** The sum over all rows. */
    public double points() {
        return rows.stream().mapToDouble(Row::points).sum();
    }

    /**
     * One line of a report.
     *
     * @param method the name of the check's method
     */
    public record Row(String method, double points) {}
}
