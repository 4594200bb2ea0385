package workbook.quiz;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import workbook.exercise.KeptFile;

/**
 * The answers that outlive a session: letters by question id, in {@code quiz.json}. Entries that make no sense are
 * passed over and stay where they are.
 */
public final class QuizAnswers {
    private final KeptFile file;

    private QuizAnswers(KeptFile file) {
        this.file = file;
    }

    /** The answers kept in {@code folder}, which need not exist yet. */
    public static QuizAnswers in(Path folder) {
        return new QuizAnswers(new KeptFile(folder.resolve("quiz.json")));
    }

    /** All kept answers by question id. */
    public Map<String, Letters> all() {
        Map<String, Letters> answers = new LinkedHashMap<>();
        file.read().properties().forEach(entry -> {
            String written = entry.getValue().asText();
            if (entry.getKey().matches("Q[0-9]{1,3}") && written.matches("A?B?C?D?") && !written.isEmpty()) {
                answers.put(entry.getKey(), new Letters(written));
            }
        });
        return answers;
    }

    /** Keeps one answer beside the others; an answer to the same question is replaced. */
    public void keep(String question, Letters letters) {
        file.change(kept -> kept.put(question, letters.text()));
    }

    /** What the reader should know about the file, if anything went wrong since the last call. */
    public Optional<String> note() {
        return file.note();
    }
}
