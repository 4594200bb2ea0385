package workbook.submission;

import java.util.List;
import workbook.grade.TaskReport;

/**
 * What one learner got.
 *
 * @param reports in the order of the course; a task of which nothing was handed in has none
 * @param troubles what could not be graded, and why, one sentence each
 */
public record Marks(String learner, List<TaskReport> reports, List<String> troubles) {
    public Marks {
        reports = List.copyOf(reports);
        troubles = List.copyOf(troubles);
    }

    public double points() {
        return reports.stream().mapToDouble(TaskReport::points).sum();
    }
}
