package workbook.grade;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a check found out about one answer.
 *
 * @param id the task's id, such as {@code follower-apply}
 * @param points what the answer got, from 0 to {@code max}
 * @param rows in the order of the check; empty if the answer is broken or missing
 * @param trouble why there are no rows: the answer does not compile, was stopped, or is not there
 */
public record TaskReport(
        String id, Status status, double points, double max, List<RowReport> rows, Optional<String> trouble) {
    private static final Comparator<TaskReport> BY_SUCCESS = Comparator.comparingDouble(TaskReport::points)
            .thenComparing(report -> report.status() != Status.NOT_STARTED);

    public TaskReport {
        rows = List.copyOf(rows);
        Objects.requireNonNull(status);
        Objects.requireNonNull(trouble);
    }

    /**
     * The best report on each task, where a task was answered in several places, in the order in which the tasks come
     * first. Of two that got the same points one that was started is the better one.
     */
    public static List<TaskReport> best(List<TaskReport> reports) {
        Map<String, TaskReport> best = new LinkedHashMap<>();
        reports.forEach(report ->
                best.merge(report.id(), report, (one, other) -> BY_SUCCESS.compare(other, one) > 0 ? other : one));
        return List.copyOf(best.values());
    }

    /** The points as a bare number without needless zeros, such as 1.2 or 2. */
    public String pointsText() {
        return text(points);
    }

    /** The points in words, such as "1.2 of 2 points". */
    public String score() {
        return text(points) + " of " + text(max) + (max == 1 ? " point" : " points");
    }

    /** Everything that the report complains about, one sentence each. */
    public List<String> messages() {
        return Stream.concat(
                        trouble.stream(),
                        rows.stream()
                                .filter(row -> row.outcome() == Outcome.FAILED || row.outcome() == Outcome.NOT_RUN)
                                .map(row -> row.title() + ": " + row.message()))
                .toList();
    }

    /** The row to mend first; empty if none has failed. */
    public Optional<RowReport> firstFailure() {
        return rows.stream()
                .filter(row -> row.outcome() == Outcome.FAILED || row.outcome() == Outcome.NOT_RUN)
                .findFirst();
    }

    /** {@code points} as people write them: 2, 1.2, 0.25. */
    public static String text(double points) {
        return BigDecimal.valueOf(Math.round(points * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
