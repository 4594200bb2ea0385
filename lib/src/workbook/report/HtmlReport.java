package workbook.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.grade.HelpTaken.AnswerShown;
import workbook.grade.HelpTaken.Taken;
import workbook.grade.Progress.Best;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/**
 * A report as a page that needs no other file: light or dark as the reader's system is, and ready for paper. Nothing
 * that an answer has said can become part of the page other than as words or as a drawing.
 */
public final class HtmlReport {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

    private final Texts texts = Texts.of("report");
    private final CourseReport report;

    private HtmlReport(CourseReport report) {
        this.report = report;
    }

    /** The page. */
    public static String of(CourseReport report) {
        HtmlReport html = new HtmlReport(report);
        return Page.of("en", html.title(), html::body);
    }

    private String title() {
        return texts.get("title");
    }

    private void body(Page page) throws XMLStreamException {
        page.element("header", "", this::head);
        page.element("main", "", main -> {
            if (!report.troubles().isEmpty()) {
                main.element("ul", "troubles", list -> {
                    for (String trouble : report.troubles()) {
                        list.words("li", "", trouble);
                    }
                });
            }
            main.element("section", "overview", this::overview);
            for (Chapter chapter : Course.chapters()) {
                main.element("section", "chapter", section -> chapter(section, chapter));
            }
        });
        page.words("footer", "", texts.get("counts"));
    }

    private void head(Page page) throws XMLStreamException {
        page.words("h1", "", title());
        page.element(
                "p",
                "sum",
                sum -> sum.words(
                                "strong",
                                "",
                                texts.get(
                                        "score.points",
                                        TaskReport.text(report.points()),
                                        TaskReport.text(report.max())))
                        .bar(share(report.points(), report.max())));
        page.words("p", "when", texts.get("when", MINUTE.format(report.when())));
        page.words(
                "p",
                "when",
                texts.get(
                        "versions",
                        Runtime.version(),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch")));
    }

    private void overview(Page page) throws XMLStreamException {
        page.words("h2", "", texts.get("overview"));
        page.element("table", "", table -> {
            table.element(
                    "thead",
                    "",
                    head -> head.element("tr", "", row -> {
                        for (String column : List.of("task", "points", "where", "hints", "answer")) {
                            row.words("th", column, texts.get("column." + column));
                        }
                    }));
            for (Chapter chapter : Course.chapters()) {
                table.element("tbody", "", body -> chapterRows(body, chapter));
            }
        });
    }

    private void chapterRows(Page body, Chapter chapter) throws XMLStreamException {
        List<CourseReport.Entry> entries = report.entries(chapter);
        body.element(
                "tr",
                "chapter",
                row -> row.words("th", "", chapter.id())
                        .words("td", "points", score(entries))
                        .element(
                                "td",
                                "wide",
                                cell -> cell.bar(share(CourseReport.points(entries), CourseReport.max(entries)))));
        for (CourseReport.Entry entry : entries) {
            body.element("tr", "", row -> taskRow(row, entry));
        }
    }

    private void taskRow(Page row, CourseReport.Entry entry) throws XMLStreamException {
        TaskReport graded = entry.report();
        String id = entry.task().id();
        row.element("td", "task", cell -> cell.link(id, id));
        row.words("td", "points " + graded.status().id(), score(List.of(entry)));
        row.words(
                "td", "where", graded.status() == Status.NOT_STARTED ? texts.get("status.not-started") : entry.where());
        row.words(
                "td",
                "hints",
                entry.help().count() == 0 ? "" : String.valueOf(entry.help().count()));
        row.words("td", "answer", answer(entry.help()));
    }

    private String answer(Taken help) {
        return help.answer()
                .map(shown -> texts.get(shown == AnswerShown.EARLY ? "answer.early" : "answer.in-turn"))
                .orElse("");
    }

    private void chapter(Page page, Chapter chapter) throws XMLStreamException {
        page.heading(
                "h2",
                "chapter-" + chapter.id(),
                heading ->
                        heading.words("span", "", chapter.id()).words("span", "score", score(report.entries(chapter))));
        for (CourseReport.Entry entry : report.entries(chapter)) {
            page.element("article", "", article -> task(article, entry));
        }
    }

    private void task(Page page, CourseReport.Entry entry) throws XMLStreamException {
        TaskReport graded = entry.report();
        page.heading(
                "h3",
                graded.id(),
                heading -> heading.words("span", "", graded.id())
                        .words("span", "score " + graded.status().id(), score(List.of(entry))));
        page.words("p", "origin", origin(entry));
        Optional<Best> earlier = entry.earlier();
        if (earlier.isPresent()) {
            page.words(
                    "p",
                    "origin",
                    texts.get(
                            "earlier",
                            TaskReport.text(earlier.get().points()),
                            earlier.get().where()));
        }
        new TaskRows(entry.task(), graded).write(page);
    }

    private String origin(CourseReport.Entry entry) {
        String status = texts.get("status." + entry.report().status().id());
        boolean written = entry.report().status() != Status.NOT_STARTED;
        String from = written ? texts.get("from", status, entry.where()) : texts.get("from.nowhere");
        Taken help = entry.help();
        String hints = help.count() == 0 ? "" : " " + texts.get("hints", help.count());
        return from + hints + (help.answer().isEmpty() ? "" : " " + texts.get("shown", answer(help)));
    }

    private String score(List<CourseReport.Entry> entries) {
        return score(CourseReport.points(entries), CourseReport.max(entries));
    }

    private String score(double points, double max) {
        return texts.get("score", TaskReport.text(points), TaskReport.text(max));
    }

    private static double share(double points, double max) {
        return max == 0 ? 0 : points / max;
    }
}
