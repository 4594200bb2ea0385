package workbook.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.exercise.KeptFile;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;

/**
 * The best points of every task and the row at which it failed last, kept in {@code .workbook/progress.json}. What
 * stands there and is not understood, such as a task of a later edition, is passed over and kept.
 */
public final class Progress {
    private static final String TASKS = "tasks";
    private static final String FAILING = "failing";

    private final KeptFile file;
    private final InstantSource clock;

    /**
     * The best that was reached in one task.
     *
     * @param where what was graded, such as {@code exercises/SingleLeader.java} or {@code notebook}
     */
    public record Best(double points, double max, Instant when, String where) {}

    private Progress(KeptFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The progress kept in {@code file}, whose name ends in {@code .json} and which need not exist yet. */
    public static Progress in(Path file, InstantSource clock) {
        return new Progress(new KeptFile(file), clock);
    }

    /** The progress of the workbook that the program runs in; empty if it runs in none. */
    public static Optional<Progress> ofWorkbook() {
        return fileOfWorkbook().map(file -> in(file, InstantSource.system()));
    }

    /** The file that holds the progress of the workbook that the program runs in; empty if it runs in none. */
    static Optional<Path> fileOfWorkbook() {
        try {
            return Optional.of(WorkbookFolder.find().state().resolve("progress.json"));
        } catch (WrongUse notInAWorkbook) {
            return Optional.empty();
        }
    }

    /** By task id. */
    public Map<String, Best> best() {
        Map<String, Best> best = new TreeMap<>();
        file.read()
                .path(TASKS)
                .properties()
                .forEach(entry -> best(entry.getValue()).ifPresent(known -> best.put(entry.getKey(), known)));
        return best;
    }

    /**
     * By task id the row that failed first in the task's last check, by the name of its method. A task whose last check
     * held, or found nothing written, is not there; of one that was broken the check before counts.
     */
    public Map<String, String> failing() {
        Map<String, String> failing = new TreeMap<>();
        file.read()
                .path(FAILING)
                .properties()
                .forEach(entry -> failing.put(entry.getKey(), entry.getValue().asText()));
        return failing;
    }

    /**
     * Remembers what is better than all before, and where it fails. 0 points are not worth remembering.
     *
     * @param where what was graded
     * @return what is new enough to be told: tasks that got full points for the first time, and chapters that are
     *     complete with them
     */
    public List<Milestone> keep(List<TaskReport> reports, String where) {
        List<Milestone> reached = new ArrayList<>();
        boolean isKept = file.change(kept -> {
            Set<String> before = done(kept);
            reports.forEach(report -> {
                keepBest(kept, report, where);
                keepRow(kept, report);
            });
            reached.addAll(Milestone.between(before, done(kept)));
        });
        return isKept ? List.copyOf(reached) : List.of();
    }

    private void keepBest(ObjectNode kept, TaskReport report, String where) {
        double known =
                best(kept.path(TASKS).path(report.id())).map(Best::points).orElse(0.0);
        if (report.points() > known) {
            KeptFile.part(kept, TASKS)
                    .putObject(report.id())
                    .put("points", report.points())
                    .put("max", report.max())
                    .put("when", clock.instant().toString())
                    .put("where", where);
        }
    }

    private static void keepRow(ObjectNode kept, TaskReport report) {
        Optional<RowReport> failed = report.firstFailure();
        if (failed.isPresent()) {
            KeptFile.part(kept, FAILING).put(report.id(), failed.get().method());
        } else if (report.status() != Status.BROKEN && kept.path(FAILING) instanceof ObjectNode failing) {
            failing.remove(report.id());
        }
    }

    /** The ids of the tasks with full points. */
    private static Set<String> done(ObjectNode kept) {
        Set<String> done = new TreeSet<>();
        kept.path(TASKS)
                .properties()
                .forEach(entry -> best(entry.getValue())
                        .filter(known -> known.points() >= known.max())
                        .ifPresent(known -> done.add(entry.getKey())));
        return done;
    }

    /** What the learner should know about the file, if something went wrong since the last call. */
    public Optional<String> note() {
        return file.note();
    }

    private static Optional<Best> best(JsonNode entry) {
        if (!entry.path("points").isNumber() || !entry.path("max").isNumber()) {
            return Optional.empty();
        }
        return Optional.of(new Best(
                entry.path("points").asDouble(),
                entry.path("max").asDouble(),
                when(entry.path("when").asText()),
                entry.path("where").asText()));
    }

    private static Instant when(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException damaged) {
            return Instant.EPOCH;
        }
    }
}
