package workbook.quiz;

/**
 * An answer to a question.
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
}
