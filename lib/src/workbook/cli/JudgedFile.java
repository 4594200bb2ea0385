package workbook.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import replication.consistency.History;
import replication.consistency.Linearizability.Linearizable;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Linearizability.Undecided;
import replication.consistency.Linearizability.Verdict;
import workbook.text.Texts;

/**
 * What {@code linearizable} says of one recording.
 *
 * @param verdict empty if the recording could not be read
 * @param trouble why it could not be read
 * @param millis how long the judgement took, without the reading
 */
record JudgedFile(
        Path file, Optional<Verdict> verdict, Optional<String> trouble, int operations, int keys, long millis) {
    private static final Texts TEXTS = Texts.of("history");

    static JudgedFile of(Path file, History history, Verdict verdict, long millis) {
        int operations = history.operations().size();
        return new JudgedFile(
                file,
                Optional.of(verdict),
                Optional.empty(),
                operations,
                history.byKey().size(),
                millis);
    }

    static JudgedFile unreadable(Path file, String trouble) {
        return new JudgedFile(file, Optional.empty(), Optional.of(trouble), 0, 0, 0);
    }

    static long millisSince(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }

    /** For a person. */
    String line() {
        Verdict found = verdict.orElseThrow();
        if (found instanceof NotLinearizable not) {
            return TEXTS.get("verdict.not", file, operations, keys, millis, not);
        }
        return found instanceof Undecided undecided
                ? TEXTS.get("verdict.undecided", file, undecided.reason(), millis, operations, keys)
                : TEXTS.get("verdict.linearizable", file, operations, keys, millis);
    }

    /** The closing line, and before it where the picture is. */
    static String sum(List<JudgedFile> judged, Optional<Path> picture, long millis) {
        String drawn =
                picture.map(file -> TEXTS.get("verdict.picture", file) + "\n").orElse("");
        return drawn + TEXTS.get("verdict.sum", linearizable(judged), judged.size(), millis);
    }

    /** All of it for a program. */
    static String json(List<JudgedFile> judged, Optional<Path> picture, long millis) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode files = root.putArray("files");
        judged.forEach(one -> one.describe(files.addObject()));
        root.put("linearizable", linearizable(judged))
                .put("total", judged.size())
                .put("millis", millis);
        picture.ifPresent(file -> root.put("svg", file.toString()));
        return root.toString();
    }

    private void describe(ObjectNode node) {
        node.put("file", file.toString());
        if (trouble.isPresent()) {
            node.put("verdict", "unreadable").put("reason", trouble.get());
            return;
        }
        Verdict found = verdict.orElseThrow();
        node.put("verdict", word(found));
        node.put("operations", operations).put("keys", keys).put("millis", millis);
        if (found instanceof NotLinearizable not) {
            node.put("key", not.key()).put("operation", not.stuck().toString());
            node.put("prefix", not.prefix().size()).put("reason", not.toString());
        } else if (found instanceof Undecided undecided) {
            node.put("reason", undecided.reason());
        }
    }

    private static String word(Verdict verdict) {
        return verdict instanceof Linearizable
                ? "linearizable"
                : verdict instanceof NotLinearizable ? "not-linearizable" : "unknown";
    }

    private static long linearizable(List<JudgedFile> judged) {
        return judged.stream()
                .filter(one ->
                        one.verdict.filter(Linearizable.class::isInstance).isPresent())
                .count();
    }
}
