package workbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import workbook.sync.Notebook;

/** What one cell has shown. */
final class Shown {
    private final List<JsonNode> outputs;

    private Shown(List<JsonNode> outputs) {
        this.outputs = outputs;
    }

    static Shown by(Notebook notebook, String id) {
        return by(notebook.cell(id).orElseThrow(() -> new AssertionError("no cell " + id)));
    }

    static Shown by(Notebook.Cell cell) {
        return new Shown(cell.outputs());
    }

    /** The value of the cell as plain text; empty if it has none. */
    String value() {
        return data("text/plain");
    }

    String html() {
        return data("text/html");
    }

    private String data(String type) {
        return outputs.stream()
                .filter(output -> output.path("output_type").asText().equals("execute_result"))
                .map(output -> text(output.path("data").path(type)))
                .collect(Collectors.joining());
    }

    /** Everything printed to standard output, or to standard error. */
    String stream(String name) {
        return outputs.stream()
                .filter(output -> output.path("name").asText().equals(name))
                .map(output -> text(output.path("text")))
                .collect(Collectors.joining());
    }

    /** The error with which the cell ended; empty if it ended well. */
    String error() {
        return outputs.stream()
                .filter(output -> output.path("output_type").asText().equals("error"))
                .map(output -> output.path("ename").asText() + " "
                        + output.path("evalue").asText() + " " + text(output.path("traceback")))
                .collect(Collectors.joining());
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining())
                : value.asText();
    }

    @Override
    public String toString() {
        return outputs.toString();
    }
}
