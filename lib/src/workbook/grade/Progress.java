package workbook.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.exercise.KeptFile;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;

/**
 * The best points of every task, kept in {@code .workbook/progress.json}. What stands there and is not understood, such
 * as a task of a later edition, is passed over and kept.
 */
public final class Progress {
    private static final String TASKS = "tasks";

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
        try {
            Path state = WorkbookFolder.find().state();
            return Optional.of(in(state.resolve("progress.json"), InstantSource.system()));
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

    /** Remembers a result unless as much is known already. 0 points are not worth remembering. */
    public void keep(String id, double points, double max, String where) {
        if (points <= 0) {
            return;
        }
        Instant now = clock.instant();
        file.change(kept -> {
            ObjectNode tasks = kept.path(TASKS) instanceof ObjectNode known ? known : kept.putObject(TASKS);
            boolean more =
                    best(tasks.path(id)).map(best -> points > best.points()).orElse(true);
            if (more) {
                tasks.putObject(id)
                        .put("points", points)
                        .put("max", max)
                        .put("when", now.toString())
                        .put("where", where);
            }
        });
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
