package workbook.notebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grade.Milestone;
import workbook.grade.Progress;
import workbook.grade.TaskReport;

/**
 * What a check has found, and what there is to say beside it.
 *
 * @param said such as that a task is solved for the first time; mostly nothing
 */
public record Checked(TaskReport report, List<String> said) {
    public Checked {
        said = List.copyOf(said);
    }

    /** Keeps the points of {@code report} if the notebook is in the learner's workbook. */
    static Checked kept(TaskReport report) {
        return new Checked(
                report,
                Session.folder().flatMap(ours -> Progress.ofWorkbook()).stream()
                        .flatMap(progress -> Stream.concat(
                                progress.keep(List.of(report), "notebook").stream()
                                        .map(Milestone::sentence),
                                progress.note().stream()))
                        .toList());
    }

    String html() {
        return Html.element(
                "div",
                ReportHtml.of(report)
                        + said.stream()
                                .map(sentence -> Note.of(sentence).html())
                                .collect(Collectors.joining()));
    }

    /** The bare points: this is where nbgrader reads them. */
    @Override
    public String toString() {
        return report.pointsText();
    }
}
