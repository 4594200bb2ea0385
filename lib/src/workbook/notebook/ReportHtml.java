package workbook.notebook;

import java.util.Optional;
import java.util.stream.Collectors;
import workbook.exercise.Course;
import workbook.grade.Hints;
import workbook.grade.Resemblance;
import workbook.grade.RowReport;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.text.Texts;
import workbook.view.SideBySide;

/**
 * A report as a table: what was checked, what it is worth, what went wrong and how to see it again, with hints folded
 * below.
 */
final class ReportHtml {
    private static final String CELL = "text-align:left;vertical-align:top;padding:0.25em 0.8em 0.25em 0;border:0;";

    private final Texts texts = Texts.of("notebook");
    private final TaskReport report;

    private ReportHtml(TaskReport report) {
        this.report = report;
    }

    static String of(TaskReport report) {
        return new ReportHtml(report).html();
    }

    /** The report among other words. */
    static Note note(TaskReport report) {
        String resemblance =
                Resemblance.of(report).map(sentence -> "\n" + sentence).orElse("");
        return new Note(of(report), report.score() + "\n" + String.join("\n", report.messages()) + resemblance);
    }

    private String html() {
        String head = Html.element("strong", Html.escape(report.id())) + "&ensp;" + coloured(report.score());
        if (report.status() == Status.NOT_STARTED) {
            head += "&ensp;" + Html.escape(texts.get("report.open"));
        }
        String trouble = report.trouble().map(this::paragraph).orElse("");
        String rows = report.rows().isEmpty()
                ? ""
                : Html.styled(
                        "table",
                        "border-collapse:collapse;margin:0.3em 0;text-align:left",
                        report.rows().stream().map(this::row).collect(Collectors.joining()));
        String resemblance = Resemblance.of(report).map(this::paragraph).orElse("");
        return Html.element("div", Html.styled("p", "margin:0.3em 0", head) + trouble + rows + resemblance);
    }

    private String coloured(String score) {
        String colour = switch (report.status()) {
            case PASSED -> Html.GREEN;
            case PARTIAL, NOT_STARTED -> Html.AMBER;
            case FAILED, BROKEN -> Html.RED;
        };
        return Html.styled("span", "color:" + colour + ";font-weight:bold", Html.escape(score));
    }

    private String paragraph(String sentences) {
        return Html.styled("p", "margin:0.3em 0;white-space:pre-wrap", Html.escape(sentences));
    }

    private String row(RowReport row) {
        String mark = switch (row.outcome()) {
            case PASSED -> Html.styled("span", "color:" + Html.GREEN, "✓");
            case FAILED -> Html.styled("span", "color:" + Html.RED, "✗");
            case NOT_STARTED, NOT_RUN -> Html.styled("span", "color:" + Html.AMBER, "○");
        };
        String points = TaskReport.text(row.points()) + " / " + TaskReport.text(row.max());
        return "<tr style=\"background:none\">" + cell(mark)
                + cell(Html.escape(row.title()) + failure(row))
                + Html.styled("td", CELL + "white-space:nowrap", Html.escape(points)) + "</tr>";
    }

    private static String cell(String content) {
        return Html.styled("td", CELL, content);
    }

    private String failure(RowReport row) {
        if (row.message().isEmpty()) {
            return "";
        }
        String again = row.run()
                .map(run -> Html.element("div", Html.prose(texts.get("report.again", report.id(), run))))
                .orElse("");
        String picture = row.picture()
                .map(seen -> new SideBySide(texts.get("report.picture"), seen, texts.get("report.ours"), row.ours()))
                .map(SideBySide::html)
                .orElse("");
        return Html.styled("div", "white-space:pre-wrap;margin:0.2em 0", Html.escape(row.message()))
                + picture
                + again
                + (report.firstFailure().filter(row::equals).isPresent() ? hints(row) : "");
    }

    /** The hints for a row, each one folded into the one before it. */
    private String hints(RowReport row) {
        return Course.task(report.id())
                .map(task -> Hints.of(task, Optional.of(row.method())))
                .map(hints -> folded(hints, 1))
                .orElse("");
    }

    private String folded(Hints hints, int step) {
        if (step > hints.steps().size()) {
            return "";
        }
        String summary = Html.element("summary", Html.escape(texts.get("report.hint", step, Hints.STEPS)));
        String words = Html.styled(
                "div", "margin:0.2em 0 0.2em 1.1em", Html.prose(hints.steps().get(step - 1)) + folded(hints, step + 1));
        return Html.styled("details", "margin:0.3em 0", summary + words);
    }
}
