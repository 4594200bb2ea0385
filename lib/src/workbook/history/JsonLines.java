package workbook.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.text.Texts;

/** Reads and writes lines such as {@code {"process":0,"type":"invoke","f":"write","key":"x","value":3}}. */
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
            Optional<String> client = Optional.empty();
            Optional<Duration> time = Optional.empty();
            List<Optional<String>> values = List.of(Optional.empty());
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "process" -> process = Optional.of(json.getIntValue());
                    case "client" -> client = scalar(json);
                    case "time" -> time = Optional.of(Duration.ofNanos(json.getLongValue()));
                    case "type" -> type = Optional.of(json.getText());
                    case "f" -> function = Optional.of(json.getText());
                    case "key" -> key = scalar(json).orElse("");
                    case "value" -> values = values(json);
                    default -> json.skipChildren();
                }
            }
            return new Line(
                    process.orElseThrow(() -> lacks("process")),
                    client,
                    type.orElseThrow(() -> lacks("type")),
                    function.orElseThrow(() -> lacks("f")),
                    key,
                    values,
                    time);
        } catch (IOException e) {
            throw new Damaged(texts.get("json.syntax", Damaged.shortened(text)));
        }
    }

    /** {@code line} as text, without an end of line. */
    String write(Line line) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("process", line.process());
            if (line.client().isPresent()) {
                json.writeStringField("client", line.client().get());
            }
            json.writeStringField("type", line.type());
            json.writeStringField("f", line.function());
            if (!line.key().isEmpty()) {
                json.writeStringField("key", line.key());
            }
            json.writeFieldName("value");
            write(line, json);
            if (line.time().isPresent()) {
                json.writeNumberField("time", line.time().get().toNanos());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Line line, JsonGenerator json) throws IOException {
        if (line.values().size() != 1) {
            json.writeStartArray();
        }
        for (Optional<String> value : line.values()) {
            if (value.isEmpty()) {
                json.writeNull();
            } else if (line.function().equals("cas") && line.type().equals("ok")) {
                json.writeBoolean(Boolean.parseBoolean(value.get()));
            } else {
                json.writeString(value.get());
            }
        }
        if (line.values().size() != 1) {
            json.writeEndArray();
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
