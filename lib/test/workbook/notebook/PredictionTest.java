package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a learner reads who predicted a number. */
class PredictionTest {
    @Test
    void theNumberItselfIsAsPredicted() {
        says("As you said.", "80 ms", 80, 0);
        says("As you said.", "80", 80, 20);
        says("As you said.", "16,000 ms", 16_000, 0);
        says("As you said.", "Neither.", "neither", 0);
        says("As you said.", "0/40", "0 / 40", 0);
    }

    @Test
    void twoAnswersMayBePartedAsOneLikes() {
        says("As you said.", "2,1", "2, 1", 0);
        says("As you said.", "2 1", "2, 1", 0);
        says("As you said.", "2; 1", "2, 1", 0);
        says("As you said.", "1,100", "1, 100", 0);
        says("Not what you said.", "1, 2", "2, 1", 0);
        says("Not what you said.", "21", "2, 1", 0);
    }

    @Test
    void aNumberWithinTheToleranceIsClose() {
        says("Close enough.", "80", 71, 20);
        says("Close enough.", "40 %", 60, 20);
    }

    @Test
    void aNumberBeyondTheToleranceIsNot() {
        says("Not what you said.", "80", 59, 20);
        says("Not what you said.", "80", 71, 0);
        says("Yours is in words", "half", 71, 100);
        says("As you said.", "nobody", 0, 0);
    }

    private static void says(String words, String predicted, Object result, double tolerance) {
        String note =
                Prediction.beside(Optional.of(predicted), result, tolerance).toString();
        assertTrue(note.contains(words), note);
    }
}
