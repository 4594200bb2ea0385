package workbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.WrongUse;
import workbook.grade.Outcome;
import workbook.grade.Status;
import workbook.grade.TaskReport;

/** What stands in the cells counts; what was kept fills in for the cells that have not run. */
class QuizSessionTest {
    private final QuizBank bank = QuizBank.load();

    @TempDir
    Path folder;

    private QuizSession session() {
        return new QuizSession(bank, Optional.of(QuizAnswers.in(folder)));
    }

    @Test
    void answersSurviveARestartOfTheKernel() {
        session().answer("Q1", "B");
        QuizSession next = session();
        next.answer("q6", "d a");
        assertEquals(Map.of("Q1", new Letters("B"), "Q6", new Letters("AD")), next.answers());
    }

    @Test
    void aCellWinsOverWhatWasKeptEvenIfItIsEmpty() {
        session().answer("Q1", "B");
        QuizSession next = session();
        next.answer("Q1", "");
        assertTrue(next.answers().get("Q1").isEmpty());
        assertEquals(new Letters("B"), QuizAnswers.in(folder).all().get("Q1"), "an empty cell forgets nothing");
    }

    @Test
    void theNotebookOfAStudentIsGradedByWhatStandsInItAlone() {
        bank.questions()
                .forEach(question ->
                        session().answer(question.id(), question.right().text()));
        QuizSession grading = new QuizSession(bank, Optional.empty());
        grading.answer("Q1", "B");
        grading.answer("Q2", "A");
        assertEquals(0.2, QuizReport.of(bank, grading.answers()).points());
        assertEquals(new Letters("C"), QuizAnswers.in(folder).all().get("Q2"), "nothing of it is kept here");
    }

    @Test
    void junkTakesBackAnEarlierAnswerOfTheSameCell() {
        QuizSession session = new QuizSession(bank, Optional.empty());
        session.answer("Q1", "B");
        assertThrows(WrongUse.class, () -> session.answer("Q1", "Bee"));
        assertEquals(0, QuizReport.of(bank, session.answers()).points());
    }

    @Test
    void withoutAnAnswerTheQuizIsNotStarted() {
        TaskReport report = QuizReport.of(bank, Map.of());
        assertEquals(Status.NOT_STARTED, report.status());
        assertEquals("0 of 5 points", report.score());
        assertEquals(0, report.messages().size());
    }

    @Test
    void theReportCountsOnlyExactAnswers() {
        TaskReport report = QuizReport.of(
                bank,
                Map.of(
                        "Q1",
                        new Letters("B"),
                        "Q6",
                        new Letters("A"),
                        "Q14",
                        new Letters("BC"),
                        "Q2",
                        new Letters("A")));
        assertEquals(Status.PARTIAL, report.status());
        assertEquals("0.4", report.pointsText());
        assertEquals(Outcome.FAILED, report.rows().get(5).outcome());
        assertEquals(
                "A is right, but something is missing.", report.rows().get(5).message());
        assertEquals(Outcome.NOT_STARTED, report.rows().get(2).outcome());
        assertEquals(2, report.messages().size());
    }

    @Test
    void allRightIsFivePoints() {
        QuizSession session = session();
        bank.questions()
                .forEach(question ->
                        session.answer(question.id(), question.right().toString()));
        TaskReport report = QuizReport.of(bank, session.answers());
        assertEquals(Status.PASSED, report.status());
        assertEquals(5.0, report.points());
        assertEquals(5.0, report.max());
    }

    @Test
    void aDamagedFileIsMentionedOnce() throws Exception {
        Files.writeString(folder.resolve("quiz.json"), "}");
        QuizSession session = session();
        session.answer("Q1", "B");
        assertTrue(session.note().isPresent());
        assertTrue(session.note().isEmpty());
    }
}
