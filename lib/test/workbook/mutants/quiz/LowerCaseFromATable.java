package workbook.mutants.quiz;

import java.util.List;
import workbook.mutants.Right;
import workbook.quiz.QuizSheet;

@Right(task = "quiz", how = "small letters, several in any order and with any comma, all in one list")
final class LowerCaseFromATable implements QuizSheet {
    private static final List<String> LETTERS = List.of(
            "b", "c", "a", "d", "c", "d a", "c", "a", "d", "b", "d", "a", "b", "c;b", "b", "c", "d", "a", "b", "c, a",
            "b", "c", "d", "d and b", "a");

    @Override
    public String answer(String question) {
        return LETTERS.get(Integer.parseInt(question.substring(1)) - 1);
    }
}
