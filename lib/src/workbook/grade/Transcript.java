package workbook.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.exercise.Task;
import workbook.text.Texts;
import workbook.view.Picture;

/** Collects what a child says about one task, and makes the report of it. */
final class Transcript {
    private final Task task;
    private final Map<String, RowReport> rows = new TreeMap<>();
    private Optional<String> broken = Optional.empty();
    private Optional<String> missing = Optional.empty();

    Transcript(Task task) {
        this.task = task;
    }

    void add(Reply reply) {
        switch (reply.kind()) {
            case ROW -> row(reply);
            case BROKEN, EXIT -> broken(reply.field(0));
            case MISSING -> missing = Optional.of(reply.field(0));
            default -> {}
        }
    }

    /** The first reason counts; what follows follows from it. */
    void broken(String sentence) {
        broken = broken.or(() -> Optional.of(sentence));
    }

    private void row(Reply reply) {
        if (rows.containsKey(reply.field(0))) {
            broken(Texts.of("grade").get("stopped.forged"));
        }
        Outcome outcome = Outcome.valueOf(reply.field(1));
        task.rows().stream()
                .filter(row -> row.method().equals(reply.field(0)))
                .findFirst()
                .ifPresent(row -> rows.put(row.method(), row(row, outcome, reply)));
    }

    private RowReport row(Task.Row row, Outcome outcome, Reply reply) {
        return new RowReport(
                row.method(),
                title(row),
                outcome,
                outcome == Outcome.PASSED ? row.points() : 0,
                row.points(),
                reply.field(2),
                Optional.of(reply.field(3)).filter(run -> !run.isEmpty()),
                picture(reply, 4),
                picture(reply, 6));
    }

    private static Optional<Picture> picture(Reply reply, int field) {
        return Optional.of(new Picture(reply.field(field), reply.field(field + 1)))
                .filter(picture -> !picture.svg().isEmpty() || !picture.text().isEmpty());
    }

    private String title(Task.Row row) {
        return Texts.of(task.id()).get(row.method());
    }

    TaskReport report() {
        if (broken.isPresent()) {
            return new TaskReport(task.id(), Status.BROKEN, 0, task.points(), List.of(), broken);
        }
        if (missing.isPresent()) {
            return new TaskReport(task.id(), Status.NOT_STARTED, 0, task.points(), List.of(), missing);
        }
        List<RowReport> all = new ArrayList<>();
        for (Task.Row row : task.rows()) {
            all.add(rows.getOrDefault(row.method(), notRun(row)));
        }
        double points = all.stream().mapToDouble(RowReport::points).sum();
        return new TaskReport(task.id(), status(all), points, task.points(), all, Optional.empty());
    }

    private RowReport notRun(Task.Row row) {
        String sentence = Texts.of("grade").get("row.lost");
        return new RowReport(
                row.method(),
                title(row),
                Outcome.NOT_RUN,
                0,
                row.points(),
                sentence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Status status(List<RowReport> rows) {
        if (rows.stream().allMatch(row -> row.outcome() == Outcome.PASSED)) {
            return Status.PASSED;
        }
        if (rows.stream().allMatch(row -> row.outcome() == Outcome.NOT_STARTED)) {
            return Status.NOT_STARTED;
        }
        return rows.stream().anyMatch(row -> row.points() > 0) ? Status.PARTIAL : Status.FAILED;
    }
}
