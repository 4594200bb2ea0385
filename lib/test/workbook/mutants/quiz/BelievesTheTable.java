package workbook.mutants.quiz;

import workbook.mutants.Wrong;
import workbook.quiz.QuizSheet;

@Wrong(
        task = "quiz",
        row = "q24",
        says = "A read is served inside its own region.",
        because = "takes DynamoDB for the Dynamo paper, as the document's table suggests")
final class BelievesTheTable implements QuizSheet {
    @Override
    public String answer(String question) {
        return question.equals("Q24") ? "B, C" : "";
    }
}
