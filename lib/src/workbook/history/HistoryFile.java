package workbook.history;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.consistency.Action;
import replication.consistency.History;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/**
 * Reads a recording of what clients did, line by line, whichever of the known forms it has, and writes one in JSON
 * lines.
 */
public final class HistoryFile {
    private final Texts texts = Texts.of("history");
    private final JsonLines json = new JsonLines();
    private final JepsenLines jepsen = new JepsenLines();
    private final History.Recorder recorder = new History.Recorder();
    private final Map<Integer, Action> asked = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    private HistoryFile() {}

    /**
     * Reads {@code file}.
     *
     * @throws WrongUse if it cannot be read, or a line of it makes no sense; the sentence names file and line
     */
    public static History read(Path file) {
        return new HistoryFile().readAll(file);
    }

    /**
     * Writes {@code history} in JSON lines; {@link #read} makes an equal history of them, if its positions count all
     * calls and answers without holes, as those of a recorder do.
     *
     * @throws WrongUse if the file cannot be written
     */
    public static void write(History history, Path file) {
        JsonLines json = new JsonLines();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Line line : new HistoryLines(history).inOrder()) {
                writer.write(json.write(line));
                writer.write('\n');
            }
        } catch (IOException e) {
            throw new WrongUse(Texts.of("history").get("unwritable", file));
        }
    }

    private History readAll(Path file) {
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank()) {
                    line(text.strip()).ifPresent(this::record);
                }
            }
        } catch (Damaged | IllegalArgumentException damaged) {
            throw new WrongUse(texts.get("line", file, number, damaged.getMessage()));
        } catch (CharacterCodingException e) {
            throw new WrongUse(texts.get("coding", file, number + 1));
        } catch (IOException e) {
            throw new WrongUse(texts.get("unreadable", file));
        }
        return recorder.history();
    }

    /** Both begin with a brace, but only EDN goes on with a colon. */
    private Optional<Line> line(String text) {
        boolean isJson =
                text.startsWith("{") && !text.substring(1).stripLeading().startsWith(":");
        return isJson || text.startsWith("[") ? Optional.of(json.read(text)) : jepsen.read(text);
    }

    private void record(Line line) {
        switch (line.type()) {
            case "invoke" -> {
                Action action = asked(line);
                recorder.invoked(line.process(), word(line.client()), word(line.key()), action, line.time());
                asked.put(line.process(), action);
            }
            case "ok" -> recorder.ok(line.process(), answered(line), line.time());
            case "fail" -> recorder.failed(line.process(), line.time());
            case "info" -> recorder.unknown(line.process(), line.time());
            default -> throw new Damaged(texts.get("type", line.type()));
        }
        if (!line.type().equals("invoke")) {
            asked.remove(line.process());
        }
    }

    private Action asked(Line line) {
        List<Optional<String>> values = line.values();
        return switch (line.function()) {
            case "read" -> new Action.Read(Optional.empty());
            case "delete" -> new Action.Delete();
            case "write" -> {
                // Writing null leaves the register as if nobody had written it.
                Optional<String> value = word(values.get(0));
                yield value.isPresent() ? new Action.Write(value.get()) : new Action.Delete();
            }
            case "cas" -> {
                if (values.size() != 2 || values.get(1).isEmpty()) {
                    throw new Damaged(texts.get("cas"));
                }
                yield new Action.CompareAndSet(
                        word(values.get(0)), word(values.get(1)).orElseThrow(), true);
            }
            default -> throw new Damaged(texts.get("function", line.function()));
        };
    }

    private Action answered(Line line) {
        Action action = asked.get(line.process());
        if (action instanceof Action.Read) {
            return new Action.Read(word(line.values().get(0)));
        }
        if (action instanceof Action.CompareAndSet cas) {
            boolean swapped = !line.values().get(0).equals(Optional.of("false"));
            return new Action.CompareAndSet(cas.expected(), cas.value(), swapped);
        }
        return action == null ? new Action.Delete() : action;
    }

    /** The same text as one object: a recording has few different keys and values, and up to a million lines. */
    private String word(String text) {
        return words.computeIfAbsent(text, same -> same);
    }

    private Optional<String> word(Optional<String> text) {
        return text.map(this::word);
    }
}
