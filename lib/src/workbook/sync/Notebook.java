package workbook.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A notebook's file. It prints as Jupyter writes it, so that a change shows as the lines that changed. */
public final class Notebook {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root;

    private Notebook(ObjectNode root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException if {@code text} is not a notebook */
    public static Notebook of(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root instanceof ObjectNode notebook && root.path("cells").isArray()) {
                return new Notebook(notebook);
            }
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("This is not a notebook: " + notJson.getOriginalMessage() + ".");
        }
        throw new IllegalArgumentException("This is not a notebook: it has no cells.");
    }

    /** An empty piece of metadata. */
    static ObjectNode node() {
        return JSON.createObjectNode();
    }

    public List<Cell> cells() {
        return StreamSupport.stream(root.get("cells").spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(cell -> new Cell((ObjectNode) cell))
                .toList();
    }

    /** The cell with this id; empty if there is none. */
    public Optional<Cell> cell(String id) {
        return cells().stream().filter(cell -> cell.id().equals(id)).findFirst();
    }

    /** Removes everything that running the notebook has put into it. */
    public void clear() {
        cells().stream().filter(Cell::isCode).forEach(Cell::clear);
    }

    /** The text of the file. */
    @Override
    public String toString() {
        return JupyterJson.print(root) + "\n";
    }

    /** One cell. Changing it changes the notebook. */
    public static final class Cell {
        private final ObjectNode node;

        private Cell(ObjectNode node) {
            this.node = node;
        }

        /** Stable and unique in its notebook; empty in a notebook of an older format. */
        public String id() {
            return node.path("id").asText();
        }

        public boolean isCode() {
            return node.path("cell_type").asText().equals("code");
        }

        /** What stands in the cell, lines ended by {@code \n}. */
        public String source() {
            JsonNode source = node.path("source");
            if (!source.isArray()) {
                return source.asText();
            }
            StringBuilder text = new StringBuilder();
            source.forEach(line -> text.append(line.asText()));
            return text.toString();
        }

        public void source(String text) {
            ArrayNode lines = node.putArray("source");
            List<String> parts = new ArrayList<>(List.of(text.split("\n", -1)));
            String last = parts.remove(parts.size() - 1);
            parts.forEach(line -> lines.add(line + "\n"));
            if (!last.isEmpty()) {
                lines.add(last);
            }
        }

        /** What programs have noted about the cell, by the program's name. */
        public ObjectNode metadata() {
            return node.withObject("/metadata");
        }

        /** What running the cell has shown, as Jupyter's format describes it; empty if it was not run. */
        public List<JsonNode> outputs() {
            return StreamSupport.stream(node.path("outputs").spliterator(), false)
                    .toList();
        }

        /** Whether a run has left anything behind. */
        public boolean wasRun() {
            return !outputs().isEmpty() || node.path("execution_count").isNumber();
        }

        private void clear() {
            node.putArray("outputs");
            node.putNull("execution_count");
        }
    }
}
