package workbook.quiz;

/** The answers of one learner, as a script holds them. Task {@code quiz}. */
public interface QuizSheet {
    /**
     * The letters for one question, such as {@code "B"}, or {@code "A, C"} where several are right.
     *
     * @param question from {@code Q1} on
     * @return an empty text as long as the question is open
     */
    String answer(String question);
}
