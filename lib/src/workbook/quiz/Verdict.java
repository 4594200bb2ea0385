package workbook.quiz;

import java.util.stream.Collectors;
import workbook.text.Texts;

/**
 * What is said about an answer to a question.
 *
 * @param given what was answered; {@link Letters#NONE} leaves the question open
 */
public record Verdict(Question question, Letters given) {
    /** What a right answer is worth. */
    public static final double POINTS = 0.2;

    public boolean isOpen() {
        return given.isEmpty();
    }

    /** Whether exactly the right letters were given; a part of them counts nothing. */
    public boolean isRight() {
        return given.equals(question.right());
    }

    /** One or two sentences: right, or what speaks against the letters that are not. They do not say what is right. */
    public String sentence() {
        Texts texts = Texts.of("quiz");
        if (isOpen()) {
            return texts.get("say.open");
        }
        if (isRight()) {
            return texts.get("say.right", given);
        }
        String wrong = given.text()
                .chars()
                .filter(letter -> !question.right().contains((char) letter))
                .mapToObj(letter -> question.option((char) letter).why())
                .collect(Collectors.joining(" "));
        return wrong.isEmpty() ? texts.get("say.partly", given) : texts.get("say.wrong", wrongLetters(), wrong);
    }

    private Letters wrongLetters() {
        return new Letters(given.text().replaceAll("[" + question.right().text() + "]", ""));
    }
}
