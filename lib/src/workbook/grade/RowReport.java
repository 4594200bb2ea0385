package workbook.grade;

import java.util.Objects;
import java.util.Optional;
import workbook.view.Picture;

/**
 * One row of a report.
 *
 * @param method the name of the check's method
 * @param title what the row asks for, in plain words
 * @param points what the answer got, from 0 to {@code max}
 * @param message why it failed, in a sentence; empty if it did not
 * @param run the number with which {@code --seed} shows the failure again, such as 42:17; empty outside of searches
 * @param picture the run that failed, where there is one
 * @param ours the same run where every part is right, where there is one to compare with
 */
public record RowReport(
        String method,
        String title,
        Outcome outcome,
        double points,
        double max,
        String message,
        Optional<String> run,
        Optional<Picture> picture,
        Optional<Picture> ours) {
    public RowReport {
        Objects.requireNonNull(message);
        Objects.requireNonNull(run);
        Objects.requireNonNull(picture);
        Objects.requireNonNull(ours);
    }
}
