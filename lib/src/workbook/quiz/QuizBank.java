package workbook.quiz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** All questions, in their order. */
public final class QuizBank {
    private static final String FILE = "/quiz/bank.csv";

    private final Texts texts;
    private final List<Question> questions;

    private QuizBank(Texts texts, List<Question> questions) {
        this.texts = texts;
        this.questions = List.copyOf(questions);
    }

    /** The questions in the reader's language. */
    public static QuizBank load() {
        return load(Locale.getDefault());
    }

    /**
     * The questions in the language of {@code locale}, where they have been translated.
     *
     * @throws java.util.MissingResourceException if a question of the list has no words
     */
    public static QuizBank load(Locale locale) {
        Texts texts = Texts.of("quiz", locale);
        try (InputStream file = QuizBank.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new QuizBank(
                    texts,
                    lines.lines().skip(1).map(line -> question(line, texts)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question question(String line, Texts texts) {
        String[] parts = line.split(",");
        String id = parts[0];
        String key = id.toLowerCase(Locale.ROOT);
        List<Option> options = Letters.ALL
                .chars()
                .mapToObj(letter -> option((char) letter, key + "." + (char) Character.toLowerCase(letter), texts))
                .toList();
        return new Question(
                id,
                parts[1],
                Integer.parseInt(parts[2]),
                new Letters(parts[3]),
                parts[4].equals("yes"),
                texts.get(key),
                texts.get(key + ".stem"),
                options);
    }

    private static Option option(char letter, String key, Texts texts) {
        return new Option(letter, texts.get(key), texts.get(key + ".why"));
    }

    public List<Question> questions() {
        return questions;
    }

    /**
     * The question {@code id}, in capitals or not.
     *
     * @throws WrongUse if there is none; the message says what they are called
     */
    public Question question(String id) {
        return questions.stream()
                .filter(question -> question.id().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(() -> new WrongUse(texts.get("say.unknown", id, questions.size())));
    }

    /** The short names of the topics, in the order of the questions. */
    public List<String> topics() {
        return questions.stream().map(Question::topic).distinct().toList();
    }

    /** The full name of a topic. */
    public String titleOf(String topic) {
        return texts.get("topic." + topic);
    }
}
