package workbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.exercise.WrongUse;

/** Letters are read as people write them, and a part of several right ones is not right. */
class LettersTest {
    @ParameterizedTest
    @ValueSource(strings = {"A, C", "ac", "A C", "c,a", " CA ", "a and c", "A;C", "A/C.", "AACC", "Ａ、Ｃ", "(a) (c)"})
    void manyWaysToWriteTwoLetters(String written) {
        assertEquals("A, C", Letters.parse(written).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n", ",", "\u3000"})
    void nothingIsNothing(String written) {
        assertEquals(Letters.NONE, Letters.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E", "1", "yes", "A?", "AE", "Б"})
    void anythingElseIsRefusedInOneSentence(String written) {
        Exception refusal = assertThrows(WrongUse.class, () -> Letters.parse(written));
        assertEquals(
                "\"" + written + "\" is not an answer: write a letter from A to D, or several such as \"A, C\".",
                refusal.getMessage());
    }

    @Test
    void aLongOrBrokenLineIsShortenedInTheRefusal() {
        Exception refusal = assertThrows(WrongUse.class, () -> Letters.parse("x\u001b[31m\n".repeat(50_000)));
        assertTrue(refusal.getMessage().length() < 130, refusal.getMessage());
        assertFalse(refusal.getMessage().contains("\u001b"));
    }

    @Test
    void onlyExactlyTheRightLettersCount() {
        Question several = QuizBank.load().question("Q6");
        assertTrue(new Verdict(several, Letters.parse("d a")).isRight());
        assertFalse(new Verdict(several, Letters.parse("A")).isRight());
        assertFalse(new Verdict(several, Letters.parse("A, B, D")).isRight());
        assertTrue(new Verdict(several, Letters.NONE).isOpen());
    }
}
