package workbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import workbook.sync.Notebook;

/** A notebook as somebody hands it in. Changing it changes this submission. */
final class Submission {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root;

    private Submission(ObjectNode root) {
        this.root = root;
    }

    static Submission untouched(Path file) throws IOException {
        return new Submission((ObjectNode) JSON.readTree(file.toFile()));
    }

    /** With our answers to all tasks. */
    static Submission right(Path file) throws IOException {
        Notebook notebook = Notebook.of(Files.readString(file));
        Answers.putInto(notebook);
        return new Submission((ObjectNode) JSON.readTree(notebook.toString()));
    }

    /** Leaves of the notebook what is graded: the first cell, the answers and the checks. */
    Submission bare() {
        return without(id -> !id.matches("load|(answer|check)-.*"));
    }

    Submission without(String... ids) {
        return without(List.of(ids)::contains);
    }

    private Submission without(Predicate<String> ids) {
        for (int at = cells().size() - 1; at >= 0; at--) {
            if (ids.test(id(cells().get(at)))) {
                cells().remove(at);
            }
        }
        return this;
    }

    /** Writes {@code source} into a cell. */
    Submission write(String id, String source) {
        return change(id, cell -> cell.put("source", source));
    }

    /** Writes into a cell what stands there, with {@code part} replaced. */
    Submission replace(String id, String part, String other) {
        String source = source(id);
        if (!source.contains(part)) {
            throw new AssertionError(id + " does not contain " + part);
        }
        return write(id, source.replace(part, other));
    }

    String source(String id) {
        StringBuilder source = new StringBuilder();
        JsonNode text = cells().get(place(id)).path("source");
        text.forEach(line -> source.append(line.asText()));
        return text.isArray() ? source.toString() : text.asText();
    }

    /** Puts a code cell before the cell {@code next}. */
    Submission add(String next, String source) {
        ObjectNode cell = JSON.createObjectNode()
                .put("cell_type", "code")
                .put("id", "added-" + cells().size())
                .put("source", source)
                .putNull("execution_count");
        cell.putObject("metadata");
        cell.putArray("outputs");
        cells().insert(place(next), cell);
        return this;
    }

    /** Puts the cell before the cell {@code next}. */
    Submission move(String id, String next) {
        JsonNode cell = cells().remove(place(id));
        cells().insert(place(next), cell);
        return this;
    }

    /** Puts a copy of the cell, with what programs have noted about it, before the cell. */
    Submission copy(String id) {
        ObjectNode copy = cells().get(place(id)).deepCopy();
        cells().insert(place(id), copy.put("id", "copy-of-" + id));
        return this;
    }

    Submission change(String id, Consumer<ObjectNode> change) {
        change.accept((ObjectNode) cells().get(place(id)));
        return this;
    }

    private ArrayNode cells() {
        return (ArrayNode) root.get("cells");
    }

    private int place(String id) {
        return IntStream.range(0, cells().size())
                .filter(at -> id(cells().get(at)).equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell " + id));
    }

    private static String id(JsonNode cell) {
        return cell.path("id").asText();
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
