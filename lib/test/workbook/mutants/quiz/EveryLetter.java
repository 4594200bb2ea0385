package workbook.mutants.quiz;

import workbook.mutants.Wrong;
import workbook.quiz.QuizSheet;

@Wrong(
        task = "quiz",
        row = "q6",
        says = "B, C is not right. It holds one entry.",
        because = "ticks all four letters everywhere, in the hope that the right ones count")
final class EveryLetter implements QuizSheet {
    @Override
    public String answer(String question) {
        return "A, B, C, D";
    }
}
