package workbook.grade;

import java.util.List;
import workbook.text.Texts;
import workbook.text.Wrapping;
import workbook.view.Picture;

/** A report for a terminal: one line a task, one a row, and below a failed row how to see it again. */
public final class TerminalReport {
    private static final int SCORE_COLUMN = 50;
    private static final int WIDTH = 100;
    private static final String INDENT = "      ";

    private final Texts texts = Texts.of("grade");
    private final StringBuilder text = new StringBuilder();
    private final boolean colour;
    private final String file;

    private TerminalReport(boolean colour, String file) {
        this.colour = colour;
        this.file = file;
    }

    /**
     * The report of one task.
     *
     * @param whole whether rows that hold or are not started are told, too, and the runs that failed
     * @param colour whether the terminal shows colours
     * @param file what to type behind the task to grade the same again, such as {@code my/Answers.java}; empty for the
     *     scripts of exercises/
     */
    public static String of(TaskReport report, boolean whole, boolean colour, String file) {
        TerminalReport terminal = new TerminalReport(colour, file);
        terminal.task(report, whole);
        return terminal.text.toString();
    }

    /** The line that adds {@code reports} up. */
    public static String sum(List<TaskReport> reports) {
        double points = reports.stream().mapToDouble(TaskReport::points).sum();
        double max = reports.stream().mapToDouble(TaskReport::max).sum();
        return Texts.of("grade").get("report.sum", TaskReport.text(points), TaskReport.text(max)) + "\n";
    }

    private void task(TaskReport report, boolean whole) {
        String name =
                report.id() + " ".repeat(Math.max(1, SCORE_COLUMN - report.id().length()));
        line("", name + coloured(report.status(), report.score() + note(report.status())));
        report.trouble().ifPresent(trouble -> wrapped("  ", trouble));
        boolean started = report.status() != Status.NOT_STARTED;
        report.rows().stream()
                .filter(row -> whole || started && row.outcome() != Outcome.PASSED)
                .forEach(row -> row(report, row, whole));
        Resemblance.of(report).ifPresent(sentence -> wrapped("  ", sentence));
        if (report.status() == Status.FAILED || report.status() == Status.PARTIAL) {
            line("  ", texts.get("report.hint", report.id()));
        }
    }

    private String note(Status status) {
        return switch (status) {
            case NOT_STARTED -> texts.get("report.not-started");
            case BROKEN -> texts.get("report.broken");
            default -> "";
        };
    }

    private void row(TaskReport report, RowReport row, boolean picture) {
        String mark = switch (row.outcome()) {
            case PASSED -> paint("32", "✓");
            case FAILED, NOT_RUN -> paint("31", "✗");
            case NOT_STARTED -> paint("33", "○");
        };
        line("  ", mark + " " + row.title());
        if (!row.message().isEmpty()) {
            wrapped(INDENT, row.message());
        }
        row.picture()
                .filter(shown -> picture)
                .map(Picture::text)
                .ifPresent(shown -> shown.lines().forEach(part -> line(INDENT, part)));
        String again = file.isEmpty() ? report.id() : report.id() + " " + file;
        row.run().ifPresent(run -> line(INDENT, texts.get("report.again", again, run)));
    }

    private String coloured(Status status, String score) {
        return switch (status) {
            case PASSED -> paint("32", score);
            case PARTIAL, NOT_STARTED -> paint("33", score);
            case FAILED, BROKEN -> paint("31", score);
        };
    }

    private String paint(String code, String words) {
        return colour ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
    }

    private void line(String indent, String words) {
        text.append((indent + words).stripTrailing()).append('\n');
    }

    /** Keeps the line breaks of {@code words}, and makes more where a line is too long to be read. */
    private void wrapped(String indent, String words) {
        Wrapping.lines(words, WIDTH - indent.length()).forEach(part -> line(indent, part));
    }
}
