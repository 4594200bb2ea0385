package workbook.notebook;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import replication.election.LeaderElection;
import replication.simulation.Fault;
import replication.strategy.Design;
import replication.strategy.Workload;
import workbook.drill.Cast;
import workbook.drill.DrillResult;
import workbook.drill.Drills;
import workbook.drill.FaultMatrix;

/** What the cells of the chapter on failure drills show. */
class DrillingTest {
    private final Session session = new Session(Optional.empty());
    private final Predictions predictions = session.predictions();

    @Test
    void aDrillIsToldWithItsQuestions() {
        String told = Drilling.drill(6).text();
        assertTrue(told.startsWith("A long pause. n1 leads"), told);
        assertTrue(told.contains("\n1. how long two nodes both believe that they lead [ms]"), told);
        assertEquals("There is no drill 9; there are 1 to 8.", Drilling.drill(9).text());
        assertEquals(
                "There is no drill 0; there are 1 to 8.",
                Drilling.play(0).pictures().text());
    }

    @Test
    void asManyValuesAsQuestionsAreTaken() {
        assertTrue(Drilling.expect(session, 6, "200", "?", 0).text().contains("that they lead | 200"), "one is given");
        assertEquals(
                "Drill 6 asks for 3 values, not 1: one for each question, and a question mark where you have none. It"
                        + " is not played before that.",
                Drilling.expect(session, 6, "?").text());
    }

    @Test
    void whoMiscountedSeesNothingBeforeThatIsPutRight() {
        assertFalse(refused(), "nothing was predicted");
        Drilling.expect(session, 7, "2", "1");
        assertTrue(refused(), "two values for six questions");
        Drilling.expect(session, 7, "2", "1", "?", "?", "?", "?");
        assertFalse(refused(), "as many as questions");
    }

    private boolean refused() {
        return Drilling.play(session, 7, false, Cast.USUAL_SEED)
                .pictures()
                .text()
                .startsWith("Drill 7 waits");
    }

    @Test
    void whatSurprisedIsKeptBesideWhatOneShouldSay() {
        assertTrue(Drilling.surprised(session, 7, "?").text().startsWith("What surprised you most?"), "nothing yet");
        String told = "Your sentence: Nobody noticed.\nOurs: What a promise rests on must survive a restart.";
        assertEquals(told, Drilling.surprised(session, 7, "Nobody noticed.").text());
        assertEquals(told, Drilling.surprised(session, 7, "?").text(), "it is kept");
    }

    @Test
    void whatIsNoAnswerIsSaid() {
        String told = Drilling.expect(session, 6, "~215", "1,000 ms", 0).text();
        assertTrue(told.contains("\"~215\" is no number such as 180"), told);
        assertFalse(told.contains("\"1,000 ms\""), told);
        String sites =
                Drilling.expect(session, 8, "0 / 40", "40", "?", "?", "?", "?").text();
        assertTrue(sites.contains("\"40\" is no answer such as 0 / 40"), sites);
        assertFalse(sites.contains("\"0 / 40\" is"), sites);
    }

    @Test
    void whatWasSaidStandsBesideWhatItIs() {
        predictions.keep("drill-7-vote.lost", "2");
        predictions.keep("drill-7-vote.kept", "2");
        DrillResult result = DrillResult.of(Drills.of(7).orElseThrow(), Cast.ours(), 0);
        Note note = PlayedDrill.of(result, Note.NOTHING, predictions).compared();
        assertTrue(note.text().contains("leaders of term 1 if n2 has forgotten its vote | 2 ✓ | 2"), note::text);
        assertTrue(note.text().contains("leaders of term 1 if n2 has kept its vote | 2 ✗ | 1"), note::text);
        assertTrue(note.html().contains(Html.GREEN) && note.html().contains(Html.AMBER), note::html);
    }

    @Test
    void thePicturesStandBelowEachOther() {
        Note note = Drilling.play(8).pictures();
        assertEquals(2, note.html().split("<svg", -1).length - 1, "the strip and the bars");
        assertTrue(
                note.text().contains("The run that is counted") && note.text().contains("40 unknown"), note::text);
    }

    @Test
    void theMatrixIsFilledInLetterByLetter() {
        assertEquals(
                "The row of \"leaderless\" takes eight letters out of -, S, L, B and ?, one for each drill, not"
                        + " \"SSS\".",
                expected("????????", "????????", "????????", "SSS"));
        assertEquals("The matrix has 4 rows, not 1: one for each strategy.", expected("????????"));
        assertEquals("23 cells are still open.", expected("BBBBBBBB", "???????-", "????????", "????????"));
        Note compared = MatrixNote.compared(FaultMatrix.computed(), predictions);
        assertTrue(compared.text().contains("single leader, asynchronous: "), compared::text);
        assertTrue(compared.text().contains(" of 9 cells are what the runs say"), compared::text);
        assertTrue(compared.html().contains("B ✓") && compared.html().contains("✗ (B)"), compared::html);
    }

    private String expected(String... rows) {
        return MatrixNote.expected(List.of(rows), predictions).text();
    }

    @Test
    void aDrillOfOnesOwnIsDebriefed() {
        Workload work = Workload.at(LeaderElection.N1, LeaderElection.N2, LeaderElection.N3)
                .writes(60)
                .lasting(ofMillis(600))
                .fault(ofMillis(300), Fault.crash(LeaderElection.N1));
        Note note = Drilling.debrief(Design.leaderless(LeaderElection.N1, LeaderElection.N2, LeaderElection.N3)
                .run(work));
        assertTrue(note.text().contains("acknowledged writes that are lost | "), note::text);
        assertTrue(note.text().contains("n1 |"), note::text);
        assertFalse(note.html().contains("<style"), "no style element");
    }
}
