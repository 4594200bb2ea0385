package workbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import workbook.exercise.WorkbookFolder;

/** Wherever the questions are printed, they are those of the bank. */
class QuizPagesTest {
    private final QuizBank bank = QuizBank.load(Locale.ENGLISH);
    private final QuizPages pages = new QuizPages(bank);

    @Test
    void theScriptHoldsTheQuestionsOfTheBankAndTheirAnswers() throws IOException {
        String script = Files.readString(WorkbookFolder.find().solutions().resolve("Quiz.java"));
        assertTrue(script.contains(pages.branches()), "solutions/Quiz.java differs from the bank. Try: ./jbang sync");
        assertEquals(script, pages.refreshed(script.replace("Tablets", "").replace("\"C\"", "\"A\"")));
    }

    @Test
    void linesOfTheScriptStayShort() {
        pages.branches().lines().forEach(line -> assertTrue(line.length() <= 120, line));
    }

    @Test
    void aQuestionOfTheNotebookTellsWhereSeveralLettersAreRight() {
        assertEquals("""
            **Q14 · Where the last writer may win**

            For which data is last writer wins harmless? Several letters are right.

            - **A.** The stock of an article sold in two regions
            - **B.** A cached page that can be computed again
            - **C.** Events stored under a fresh, unique key
            - **D.** A shopping basket edited on two devices\
            """, pages.markdown(bank.question("Q14")));
    }
}
