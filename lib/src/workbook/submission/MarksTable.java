package workbook.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvWriteOptions;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/** The marks of a class, as CSV for spreadsheets and as lines for a terminal. */
public final class MarksTable {
    /** The status of a row about something that could not be graded. */
    static final String UNREADABLE = "unreadable";

    private static final Texts TEXTS = Texts.of("submission");
    private static final List<String> COLUMNS = List.of("learner", "task", "points", "status", "message");
    private static final int WIDTH = 120;

    private final List<Marks> marks;
    private final List<Task> tasks;

    /**
     * A table of {@code marks}.
     *
     * @param asked the tasks that were asked for; none means those that anybody answered
     */
    public MarksTable(List<Marks> marks, List<Task> asked) {
        this.marks = List.copyOf(marks);
        this.tasks = Course.tasks().stream()
                .filter(task -> asked.isEmpty()
                        ? marks.stream().anyMatch(one -> report(one, task).isPresent())
                        : asked.contains(task))
                .toList();
    }

    private static Optional<TaskReport> report(Marks marks, Task task) {
        return marks.reports().stream()
                .filter(report -> report.id().equals(task.id()))
                .findFirst();
    }

    private double max() {
        return tasks.stream().mapToDouble(Task::points).sum();
    }

    /**
     * Writes one row for each learner and task, and one for each thing that could not be graded. A cell that a
     * spreadsheet would take for a formula begins with an apostrophe.
     */
    public void csv(Writer writer) {
        Table table = Table.create(COLUMNS.stream().map(StringColumn::create));
        for (Marks one : marks) {
            one.troubles().forEach(trouble -> append(table, List.of(one.learner(), "", "0", UNREADABLE, trouble)));
            tasks.forEach(task -> append(table, row(one, task)));
        }
        try {
            table.write()
                    .usingOptions(CsvWriteOptions.builder(writer)
                            .ignoreLeadingWhitespaces(false)
                            .ignoreTrailingWhitespaces(false)
                            .quoteChar('"')
                            .escapeChar('"')
                            .lineEnd("\n")
                            .build());
        } catch (RuntimeException unwritten) {
            throw new UncheckedIOException(new IOException(unwritten));
        }
    }

    private static List<String> row(Marks marks, Task task) {
        Optional<TaskReport> report = report(marks, task);
        return List.of(
                marks.learner(),
                task.id(),
                report.map(TaskReport::pointsText).orElse("0"),
                report.map(TaskReport::status).orElse(Status.NOT_STARTED).id(),
                report.map(MarksTable::message).orElse(""));
    }

    /** The first one; that an answer is missing says the status already. */
    private static String message(TaskReport report) {
        return report.status() == Status.NOT_STARTED
                ? ""
                : report.messages().stream().findFirst().orElse("");
    }

    private static void append(Table table, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            table.stringColumn(i).append(cell(cells.get(i)));
        }
    }

    /** One line, and no formula. */
    static String cell(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.stripLeading().matches("(?s)[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*") ? "'" + line : line;
    }

    /** One line for each learner, and below it one for each task that is neither right nor untouched. */
    public String lines() {
        int width = marks.stream().mapToInt(one -> one.learner().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Marks one : marks) {
            line(text, pad(one.learner(), width) + "  " + sum(one));
            one.troubles().forEach(trouble -> line(text, "    " + trouble));
            one.reports().stream()
                    .filter(report -> report.status() != Status.PASSED && report.status() != Status.NOT_STARTED)
                    .forEach(report -> line(text, "    " + task(report)));
        }
        return text.toString();
    }

    private String sum(Marks one) {
        List<String> counts = new ArrayList<>();
        for (Status status : Status.values()) {
            long count = tasks.stream()
                    .filter(task -> report(one, task).map(TaskReport::status).orElse(Status.NOT_STARTED) == status)
                    .count();
            if (count > 0) {
                counts.add(TEXTS.get("count." + status.id(), count));
            }
        }
        String points = TaskReport.text(one.points());
        return TEXTS.get("points", " ".repeat(Math.max(0, 4 - points.length())) + points, TaskReport.text(max()))
                + (counts.isEmpty() ? "" : "   " + String.join(", ", counts));
    }

    private static String task(TaskReport report) {
        return pad(report.id(), 18) + " " + pad(report.score(), 18) + " " + message(report);
    }

    private static String pad(String words, int width) {
        return words + " ".repeat(Math.max(0, width - words.length()));
    }

    private static void line(StringBuilder text, String words) {
        String line = Submission.shown(words.replaceAll("\\s*\\R\\s*", " ")).stripTrailing();
        text.append(line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line)
                .append('\n');
    }
}
