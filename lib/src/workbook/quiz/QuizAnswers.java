package workbook.quiz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import workbook.text.Texts;

/**
 * The answers that outlive a session, in one small file. A file that cannot be understood is put aside under another
 * name and never overwritten; single entries that make no sense are passed over. Nothing here throws because of what
 * stands in the file or because the folder cannot be written: the quiz goes on, and {@link #note()} says what happened.
 */
public final class QuizAnswers {
    private static final String NAME = "quiz.json";

    private final ObjectMapper json = new ObjectMapper();
    private final Texts texts = Texts.of("quiz");
    private final Path file;
    private Optional<String> note = Optional.empty();

    private QuizAnswers(Path file) {
        this.file = file;
    }

    /** The answers kept in {@code folder}, which need not exist yet. */
    public static QuizAnswers in(Path folder) {
        return new QuizAnswers(folder.resolve(NAME));
    }

    /** All kept answers by question id. */
    public Map<String, Letters> all() {
        try {
            JsonNode root = json.readTree(Files.readAllBytes(file));
            if (!root.isMissingNode() && !root.path("answers").isObject()) {
                putAside();
            }
            return read(root);
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (JsonProcessingException e) {
            putAside();
            return Map.of();
        } catch (IOException | SecurityException e) {
            note = Optional.of(texts.get("say.unreadable", file, reason(e)));
            return Map.of();
        }
    }

    /** Keeps one answer beside the others; an answer to the same question is replaced. */
    public void keep(String question, Letters letters) {
        try {
            Files.createDirectories(file.getParent());
            // The file lock keeps other processes out, and knows nothing of other threads of this one.
            synchronized (QuizAnswers.class) {
                try (FileChannel channel = FileChannel.open(
                        file.resolveSibling("quiz.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock();
                    Map<String, Letters> answers = new LinkedHashMap<>(all());
                    answers.put(question, letters);
                    write(answers);
                }
            }
        } catch (IOException | SecurityException e) {
            note = Optional.of(texts.get("say.unkept", file, reason(e)));
        }
    }

    /** What the reader should know about the file, if anything went wrong since the last call. */
    public Optional<String> note() {
        Optional<String> last = note;
        note = Optional.empty();
        return last;
    }

    private static Map<String, Letters> read(JsonNode root) {
        Map<String, Letters> answers = new LinkedHashMap<>();
        root.path("answers").properties().forEach(entry -> {
            String written = entry.getValue().asText();
            if (entry.getKey().matches("Q[0-9]{1,3}") && written.matches("A?B?C?D?") && !written.isEmpty()) {
                answers.put(entry.getKey(), new Letters(written));
            }
        });
        return answers;
    }

    private void write(Map<String, Letters> answers) throws IOException {
        Map<String, String> plain = new LinkedHashMap<>();
        answers.forEach((question, letters) -> plain.put(question, letters.text()));
        Path next = file.resolveSibling(NAME + ".next");
        Files.write(next, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("answers", plain)));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void putAside() {
        Path aside = file.resolveSibling("quiz-damaged.json");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling("quiz-damaged-" + i + ".json");
        }
        try {
            Files.move(file, aside);
            note = Optional.of(texts.get("say.damaged", file, aside.getFileName()));
        } catch (IOException e) {
            note = Optional.of(texts.get("say.unreadable", file, reason(e)));
        }
    }

    private static String reason(Exception e) {
        return e.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
