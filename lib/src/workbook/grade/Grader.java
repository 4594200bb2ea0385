package workbook.grade;

import java.util.List;
import java.util.Optional;
import replication.exploration.Seeds;
import workbook.exercise.Task;

/**
 * Grades answers, each in a JVM of its own with limits on time, heap, threads and output. Whatever an answer does, a
 * report comes back. Not a sandbox: the answer may read and write the learner's files, as any program of theirs.
 */
public final class Grader implements AutoCloseable {
    private Grader() {}

    /** A grader that starts a JVM when there is something to grade. */
    public static Grader cold() {
        return new Grader();
    }

    /** A grader that keeps a JVM ready, so that a check takes part of a second. */
    public static Grader warm() {
        return new Grader();
    }

    /** Grades {@code answer} as an answer to {@code task}. */
    public TaskReport grade(Task task, Answer answer) {
        return grade(List.of(task), answer, Optional.empty(), Seeds.USUAL).get(0);
    }

    /**
     * Grades the classes of {@code answer}.
     *
     * @param type the simple name of the class that answers, where several could; empty means: there is only one
     * @return one report a task, in the order of {@code tasks}
     */
    public List<TaskReport> grade(List<Task> tasks, Answer answer, Optional<String> type, Seeds seeds) {
        throw new UnsupportedOperationException("Answers cannot be graded yet.");
    }

    /** Ends the JVM that was kept ready. */
    @Override
    public void close() {}
}
