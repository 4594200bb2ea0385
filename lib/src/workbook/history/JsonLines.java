package workbook.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.text.Texts;

/** Reads lines such as {@code {"process":0,"type":"invoke","f":"write","key":"x","value":3}}. */
final class JsonLines {
    private static final JsonFactory JSON = new JsonFactory();

    private final Texts texts = Texts.of("history");

    /** @throws Damaged if it is no such line */
    Line read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Damaged(texts.get("json.object", Damaged.shortened(text)));
            }
            Optional<Integer> process = Optional.empty();
            Optional<String> type = Optional.empty();
            Optional<String> function = Optional.empty();
            String key = "";
            List<Optional<String>> values = List.of(Optional.empty());
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "process" -> process = Optional.of(json.getIntValue());
                    case "type" -> type = Optional.of(json.getText());
                    case "f" -> function = Optional.of(json.getText());
                    case "key" -> key = scalar(json).orElse("");
                    case "value" -> values = values(json);
                    default -> json.skipChildren();
                }
            }
            return new Line(
                    process.orElseThrow(() -> lacks("process")),
                    type.orElseThrow(() -> lacks("type")),
                    function.orElseThrow(() -> lacks("f")),
                    key,
                    values);
        } catch (IOException e) {
            throw new Damaged(texts.get("json.syntax", Damaged.shortened(text)));
        }
    }

    private Damaged lacks(String field) {
        return new Damaged(texts.get("lacks", field));
    }

    private List<Optional<String>> values(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return List.of(scalar(json));
        }
        List<Optional<String>> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(scalar(json));
        }
        return values;
    }

    private Optional<String> scalar(JsonParser json) throws IOException {
        if (!json.currentToken().isScalarValue()) {
            throw new Damaged(texts.get("scalar"));
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(json.getText());
    }
}
