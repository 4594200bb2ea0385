package workbook.grade;

import java.io.Serializable;
import java.util.List;

/**
 * What the parent asks of a child: to run some checks on one answer.
 *
 * @param seeds as {@link replication.exploration.Seeds#parse} reads it
 */
record Request(Answer answer, List<Wanted> wanted, String seeds, Limits limits) implements Work {
    Request {
        wanted = List.copyOf(wanted);
    }

    /**
     * One check.
     *
     * @param id the task's id
     * @param check the name of the JUnit class
     * @param type the simple name of the class that answers; empty if it is to be found
     */
    record Wanted(String id, String check, String type) implements Serializable {}
}
