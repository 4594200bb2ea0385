package workbook.mutants.quiz;

import workbook.mutants.Wrong;
import workbook.quiz.QuizSheet;

@Wrong(
        task = "quiz",
        row = "q14",
        says = "B is right, but something is missing.",
        because = "gives one letter where several are right")
final class OneOfSeveral implements QuizSheet {
    @Override
    public String answer(String question) {
        return "B";
    }
}
