package workbook.report;

import java.util.List;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.grade.HelpTaken.AnswerShown;
import workbook.grade.HelpTaken.Taken;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/** A report for a terminal: one line a task with its points, where they come from, and the help that was taken. */
public final class TextReport {
    private final Texts texts = Texts.of("report");
    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    /** The lines, each with its end. */
    public static String of(CourseReport report) {
        return new TextReport().write(report);
    }

    private String write(CourseReport report) {
        for (Chapter chapter : Course.chapters()) {
            List<CourseReport.Entry> entries = report.entries(chapter);
            line(chapter.id(), score(entries), "");
            entries.forEach(entry -> line("  " + entry.task().id(), score(List.of(entry)), more(entry)));
        }
        line(texts.get("all"), score(report.entries()), "");
        report.troubles().forEach(trouble -> text.append(trouble).append('\n'));
        return text.toString();
    }

    private String more(CourseReport.Entry entry) {
        if (entry.report().status() == Status.NOT_STARTED) {
            return texts.get("status.not-started");
        }
        Taken help = entry.help();
        String hints = help.count() == 0 ? "" : texts.get("line.hints", help.count());
        String shown = help.answer()
                .map(when -> texts.get(when == AnswerShown.EARLY ? "line.early" : "line.in-turn"))
                .orElse("");
        return entry.where() + hints + shown;
    }

    private String score(List<CourseReport.Entry> entries) {
        return texts.get(
                "score", TaskReport.text(CourseReport.points(entries)), TaskReport.text(CourseReport.max(entries)));
    }

    private void line(String name, String score, String more) {
        text.append(String.format("%-28s%-14s%s", name, score, more).stripTrailing())
                .append('\n');
    }
}
