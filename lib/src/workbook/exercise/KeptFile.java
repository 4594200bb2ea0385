package workbook.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import workbook.text.Texts;

/**
 * A small JSON file in which the workbook keeps something of the learner's. Several programs may use it at once, and
 * one that is killed leaves the old file or the new one, nothing in between. A file that cannot be understood is put
 * aside under another name and never overwritten. Nothing here throws because of the file or its folder: work goes on,
 * and {@link #note()} says what happened.
 */
public final class KeptFile {
    private static final String SEAL = "seal";

    private final ObjectMapper json = new ObjectMapper();
    private final Texts texts = Texts.of("kept");
    private final Path file;
    private Optional<String> note = Optional.empty();

    /** @param file need not exist, nor its folder */
    public KeptFile(Path file) {
        this.file = file;
    }

    /** What is kept; empty if there is nothing yet, or nothing that can be read. */
    public ObjectNode read() {
        try {
            JsonNode root = json.readTree(Files.readAllBytes(file));
            if (root instanceof ObjectNode kept) {
                return kept;
            }
            if (!root.isMissingNode()) {
                putAside();
            }
        } catch (NoSuchFileException nothingYet) {
            return json.createObjectNode();
        } catch (JsonProcessingException damaged) {
            putAside();
        } catch (IOException e) {
            note = Optional.of(texts.get("unreadable", file));
        }
        return json.createObjectNode();
    }

    /**
     * Lets {@code change} work on what is kept, and keeps the result; writes nothing where nothing has changed.
     *
     * @return false if the result could not be kept; then {@link #note()} says why
     */
    public boolean change(Consumer<ObjectNode> change) {
        try {
            return Exclusively.run(beside(".lock"), () -> {
                ObjectNode kept = read();
                if (Files.exists(file) && kept.isEmpty() && note.isPresent()) {
                    return false;
                }
                ObjectNode before = kept.deepCopy();
                change.accept(kept);
                if (!kept.equals(before)) {
                    kept.put(SEAL, seal(kept));
                    WholeFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept));
                }
                return true;
            });
        } catch (IOException e) {
            note = Optional.of(texts.get("unkept", file));
            return false;
        }
    }

    /**
     * Whether {@code content} was written as a whole by this class, and not changed by something else. It keeps out
     * accidents, not somebody who reads this.
     */
    public static boolean isOurs(byte[] content) {
        try {
            return new ObjectMapper().readTree(content) instanceof ObjectNode kept
                    && kept.path(SEAL).asText().equals(seal(kept));
        } catch (IOException notEvenJson) {
            return false;
        }
    }

    private static String seal(ObjectNode kept) {
        CRC32 sum = new CRC32();
        sum.update(kept.deepCopy().without(SEAL).toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** Makes the file again what it was at an earlier time; empty means that it did not exist. */
    public void putBack(Optional<byte[]> content) {
        try {
            Exclusively.run(beside(".lock"), () -> {
                if (content.isPresent()) {
                    WholeFile.write(file, content.get());
                } else {
                    Files.deleteIfExists(file);
                }
                return file;
            });
        } catch (IOException e) {
            note = Optional.of(texts.get("unkept", file));
        }
    }

    /** The object called {@code name} in {@code whole}, put there if there is none yet. */
    public static ObjectNode part(ObjectNode whole, String name) {
        return whole.path(name) instanceof ObjectNode known ? known : whole.putObject(name);
    }

    /** What the learner should know about the file, if something went wrong since the last call. */
    public Optional<String> note() {
        Optional<String> last = note;
        note = Optional.empty();
        return last;
    }

    private void putAside() {
        Path aside = beside("-damaged.json");
        for (int number = 2; Files.exists(aside); number++) {
            aside = beside("-damaged-" + number + ".json");
        }
        try {
            Files.move(file, aside);
            note = Optional.of(texts.get("damaged", file, aside.getFileName()));
        } catch (IOException e) {
            note = Optional.of(texts.get("unreadable", file));
        }
    }

    private Path beside(String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ".json".length()) + ending);
    }
}
