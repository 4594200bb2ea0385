package workbook.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the form in which Jupyter writes notebooks: one blank a level, names in order, letters of every language as
 * they are.
 */
final class JupyterJson {
    private JupyterJson() {}

    static String print(JsonNode node) {
        return print(node, "\n");
    }

    private static String print(JsonNode node, String margin) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((name, value) -> parts.add(quoted(name) + ": " + print(value, margin + " ")));
            return block("{", parts, "}", margin);
        }
        if (node.isArray()) {
            node.forEach(element -> parts.add(print(element, margin + " ")));
            return block("[", parts, "]", margin);
        }
        return node.isTextual() ? quoted(node.asText()) : node.toString();
    }

    private static String block(String open, List<String> parts, String close, String margin) {
        return parts.isEmpty()
                ? open + close
                : open + margin + " " + String.join("," + margin + " ", parts) + margin + close;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> quoted.append(letter < ' ' ? String.format("\\u%04x", (int) letter) : letter);
            }
        }
        return quoted.append('"').toString();
    }
}
