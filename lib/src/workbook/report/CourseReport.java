package workbook.report;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import workbook.exercise.Chapter;
import workbook.exercise.Task;
import workbook.grade.HelpTaken.Taken;
import workbook.grade.Progress.Best;
import workbook.grade.TaskReport;

/**
 * How one learner stands in the whole course.
 *
 * @param when it was graded
 * @param entries one for each task, in the order of the course
 * @param troubles one sentence for each file that could not be read, or for what could not be kept
 */
public record CourseReport(ZonedDateTime when, List<Entry> entries, List<String> troubles) {
    public CourseReport {
        entries = List.copyOf(entries);
        troubles = List.copyOf(troubles);
    }

    /**
     * What there is to say about one task.
     *
     * @param report the best of the answers that were found
     * @param where the answer of {@code report} stands, such as {@code exercises/SingleLeader.java}; empty if none was
     *     found
     * @param help the hints and the answer that the learner has asked for
     * @param earlier better points of an earlier day, the answer to which is not there any more
     */
    public record Entry(Task task, TaskReport report, String where, Taken help, Optional<Best> earlier) {}

    /** The reports alone. */
    public List<TaskReport> reports() {
        return entries.stream().map(Entry::report).toList();
    }

    List<Entry> entries(Chapter chapter) {
        return entries.stream()
                .filter(entry -> entry.task().chapter().equals(chapter))
                .toList();
    }

    double points() {
        return points(entries);
    }

    double max() {
        return max(entries);
    }

    static double points(List<Entry> entries) {
        return entries.stream().mapToDouble(entry -> entry.report().points()).sum();
    }

    static double max(List<Entry> entries) {
        return entries.stream().mapToDouble(entry -> entry.report().max()).sum();
    }
}
