package workbook.mutants;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import replication.exploration.Seeds;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.Answer;
import workbook.grade.Grader;
import workbook.grade.RowReport;

/** The pictures of counterexamples show what the sentences speak of: the cause, and the moment of the break. */
class DecisiveMomentsTest {
    private static Grader grader;

    @BeforeAll
    static void open() {
        grader = Grader.cold();
    }

    @AfterAll
    static void close() {
        grader.close();
    }

    @Test
    void aWinThatIsMissedIsShownWhereTheAnswersCome() {
        RowReport row = searched("LastAnswerCountsInTheCluster");
        assertHolds(theirs(row), "20 ms  gets yes t2 from n2; gets no t2 from n2");
        assertHolds(ours(row), "leads: term 2");
    }

    @Test
    void aLeaderThatLeadsOnIsShownWhereItHadToStop() {
        RowReport row = searched("IgnoresTheClock");
        assertHolds(row.message(), "At 301 ms no majority had answered for longer than 300 ms");
        assertHolds(theirs(row), ", 0 to 301 ms", "cut between");
        assertHolds(ours(row), "301 ms  follows: term 1");
    }

    @Test
    void twoLeadersInTheEndAreShownFromTheCutToTheEnd() {
        RowReport row = searched("NothingDeposes");
        assertHolds(
                theirs(row), "cut between", "leads: term 2", "   3000 ms  sends beat t1", "      ~ (time left out)\n");
    }

    @Test
    void aFalseAlarmIsShownFromThePauseToTheStand() {
        String theirs = theirs(searched("NeverForgivesInTheCluster"));
        assertHolds(theirs, "pauses until", "suspects n1", "stands for election");
        assertFalse(theirs.contains("crash"), theirs);
    }

    @Test
    void copiesThatStayApartAreShownFromTheFirstWriteToTheLastExchange() {
        RowReport row = searched("AnyTombstoneWins");
        assertHolds(theirs(row), "asks: delete x", "asks: x=v1", "170 ms  gets all I have from tokyo; changes nothing");
        assertHolds(ours(row), "170 ms  gets all I have from tokyo; stores");
    }

    /** What the searching row says about the planted answer of this name. */
    private static RowReport searched(String name) {
        Class<?> wrong = Signatures.wrongAnswers().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        Task task = Course.task(Signatures.task(wrong)).orElseThrow();
        List<RowReport> rows = grader.grade(
                        List.of(task), new Answer.Compiled(List.of(wrong.getName())), Optional.empty(), Seeds.USUAL)
                .get(0)
                .rows();
        return rows.get(rows.size() - 1);
    }

    private static String theirs(RowReport row) {
        return row.picture().orElseThrow().text();
    }

    private static String ours(RowReport row) {
        return row.ours().orElseThrow().text();
    }

    private static void assertHolds(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "\"" + part + "\" in\n" + text);
        }
    }
}
