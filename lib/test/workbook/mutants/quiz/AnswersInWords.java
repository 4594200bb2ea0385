package workbook.mutants.quiz;

import workbook.mutants.Wrong;
import workbook.quiz.QuizSheet;

@Wrong(
        task = "quiz",
        row = "q1",
        says = "\"Multi-leader\" is not an answer: write a letter from A to D",
        because = "writes the words of an option in place of its letter")
final class AnswersInWords implements QuizSheet {
    @Override
    public String answer(String question) {
        return question.equals("Q1") ? "Multi-leader" : "A";
    }
}
