package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import workbook.quiz.Letters;
import workbook.quiz.Option;
import workbook.quiz.Question;
import workbook.quiz.QuizBank;
import workbook.quiz.Verdict;

/** Under an answer stand the verdict and all four explanations, in HTML and in text. */
class VerdictNoteTest {
    private final Question question = QuizBank.load(Locale.ENGLISH).question("Q6");

    private Note note(String letters) {
        return VerdictNote.of(new Verdict(question, Letters.parse(letters)));
    }

    @Test
    void anOpenQuestionTellsNothing() {
        assertEquals("Still open. Put letters between the quotes and run this cell again.", note("").text());
        question.options().forEach(option -> assertFalse(note("").html().contains(Html.escape(option.why()))));
    }

    @Test
    void anAnswerIsExplainedInFullRightOrWrong() {
        for (String letters : new String[] {"A", "A, D", "B, C"}) {
            Note note = note(letters);
            for (Option option : question.options()) {
                assertTrue(note.html().contains(Html.escape(option.why())), note.html());
                assertTrue(note.text().contains(option.why()), note.text());
            }
        }
    }

    @Test
    void rightAndWrongDifferInWordsNotOnlyInColour() {
        assertTrue(
                note("d, a").text().startsWith("✓ A, D is right."), note("d, a").text());
        assertTrue(
                note("B").text().startsWith("✗ You said B; right is A, D."),
                note("B").text());
        assertTrue(
                note("B").html().contains("equally safe successor (your answer)"),
                note("B").html());
        assertTrue(note("B").text().contains("\n✓ A  "), note("B").text());
        assertTrue(note("B").text().contains("\n  B  "), note("B").text());
    }

    @Test
    void junkIsOneSentence() {
        assertTrue(Workbook.answer("Q1", "<b>").text().startsWith("\"<b>\" is not an answer"));
        assertEquals(
                "There is no question \"Q26\": they are called Q1 to Q25.",
                Workbook.answer("Q26", "").text());
    }

    @Test
    void nothingOfAPagesCodeComesOutOfAnAnswer() {
        assertFalse(Workbook.answer("<script>", "").html().contains("<script>"));
    }
}
