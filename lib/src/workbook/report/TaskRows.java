package workbook.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import workbook.exercise.Task;
import workbook.grade.Outcome;
import workbook.grade.Resemblance;
import workbook.grade.RowReport;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.text.Texts;
import workbook.view.Picture;

/** The rows of one task on a page: each with what went wrong, and with the run that shows it. */
final class TaskRows {
    /** More rows than this stand in two columns where there is room. */
    private static final int MANY = 12;

    private final Texts texts = Texts.of("report");
    private final TaskReport report;
    private final List<RowReport> rows;

    /** The rows of {@code report}, or where it has none those that the check of {@code task} would have filled. */
    TaskRows(Task task, TaskReport report) {
        this.report = report;
        this.rows = report.rows().isEmpty()
                ? task.rows().stream().map(row -> untold(task, row)).toList()
                : report.rows();
    }

    private RowReport untold(Task task, Task.Row row) {
        Outcome outcome = report.status() == Status.NOT_STARTED ? Outcome.NOT_STARTED : Outcome.NOT_RUN;
        String title = Texts.of(task.id()).get(row.method());
        return new RowReport(
                row.method(),
                title,
                outcome,
                0,
                row.points(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    void write(Page page) throws XMLStreamException {
        if (report.trouble().isPresent()) {
            page.words("p", "message", report.trouble().get());
        }
        Optional<String> resemblance = Resemblance.of(report);
        if (resemblance.isPresent()) {
            page.words("p", "message", resemblance.get());
        }
        page.element("div", rows.size() > MANY ? "many" : "", list -> {
            for (RowReport row : rows) {
                String kind = row.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
                list.element("div", "row " + kind, line -> row(line, row));
            }
        });
    }

    private void row(Page line, RowReport row) throws XMLStreamException {
        line.words("span", "mark", texts.get("mark." + row.outcome().name()));
        line.words("span", "title", row.title());
        line.words("span", "points", texts.get("score.row", TaskReport.text(row.points()), TaskReport.text(row.max())));
        if (!row.message().isEmpty()) {
            line.words("p", "message", row.message());
        }
        if (row.picture().isPresent()) {
            picture(line, texts.get("picture"), row.picture().get());
        }
        if (row.ours().isPresent()) {
            picture(line, texts.get("picture.ours"), row.ours().get());
        }
        if (row.run().isPresent()) {
            line.words("p", "again", texts.get("again", report.id(), row.run().get()));
        }
    }

    private static void picture(Page line, String caption, Picture picture) throws XMLStreamException {
        Optional<String> svg = SafeSvg.of(picture);
        line.element("figure", "", figure -> {
            figure.words("figcaption", "", caption);
            if (svg.isPresent()) {
                figure.drawing(svg.get());
            } else {
                figure.words("pre", "", picture.text());
            }
        });
    }
}
