package workbook.notebook;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.simulation.NodeId;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;
import workbook.exercise.WorkbookFolder;
import workbook.quiz.Question;
import workbook.quiz.QuizBank;
import workbook.quiz.QuizPages;
import workbook.sync.Notebook;

/** What notebook 05 says of its runs, and that it holds the questions of the bank. */
class StrategyChapterTest {
    private static final NodeId TOKYO = new NodeId("tokyo");
    private static final NodeId VIRGINIA = new NodeId("virginia");

    private static SingleLeaderCluster oneLeader() {
        SingleLeaderClient alice = SingleLeaderClient.named("alice");
        SingleLeaderClient bob = SingleLeaderClient.named("bob");
        return SingleLeaderCluster.asynchronous(TOKYO, VIRGINIA)
                .delay(TOKYO, VIRGINIA, ofMillis(80))
                .delay(bob.id(), TOKYO, ofMillis(80))
                .at(ofMillis(0), alice.writes("x", "A"))
                .at(ofMillis(0), bob.writes("x", "B"));
    }

    @Test
    void bobPaysForThePlaceOfTheLeader() {
        assertEquals(
                List.of(Duration.ZERO, ofMillis(160)),
                oneLeader().run().writes().stream()
                        .map(write -> write.waited().orElseThrow())
                        .toList());
    }

    @Test
    void bobKnowsNothingBehindACut() {
        SingleLeaderRun run = oneLeader()
                .at(ofMillis(0), partition(nodes(TOKYO), nodes(VIRGINIA, new NodeId("bob"))))
                .run();
        assertEquals(
                List.of(SingleLeaderRun.Outcome.ACKNOWLEDGED, SingleLeaderRun.Outcome.UNKNOWN),
                run.writes().stream().map(SingleLeaderRun.Write::outcome).toList());
        assertEquals(Duration.ZERO, run.writes().get(0).waited().orElseThrow(), "Alice hears what she heard before");
    }

    @Test
    void aLeaderEachAnswersAtOnceAndLosesOneConfirmedWrite() {
        MultiLeaderClient alice = MultiLeaderClient.at(TOKYO).named("alice");
        MultiLeaderClient bob = MultiLeaderClient.at(VIRGINIA).named("bob");
        MultiLeaderRun run = MultiLeaderCluster.allToAll(TOKYO, VIRGINIA)
                .delay(ofMillis(80))
                .at(ofMillis(0), alice.writes("x", "A"))
                .at(ofMillis(0), bob.writes("x", "B"))
                .run();
        assertEquals(List.of(Duration.ZERO), run.acknowledgedAt(alice));
        assertEquals(List.of(Duration.ZERO), run.acknowledgedAt(bob));
        assertEquals("[x=A at tokyo]", run.lostWrites().toString());
        assertTrue(run.converged());
    }

    @Test
    void theCellsHoldTheQuestionsOfTheBankEachWithItsAnswer() throws IOException {
        QuizBank bank = QuizBank.load(Locale.ENGLISH);
        Notebook notebook =
                Notebook.of(Files.readString(WorkbookFolder.find().notebooks().resolve("05-strategy-and-quiz.ipynb")));
        for (Question question : bank.questions()) {
            assertEquals(
                    Optional.of(new QuizPages(bank).markdown(question)),
                    notebook.cell("question-" + question.id()).map(Notebook.Cell::source));
            assertEquals(
                    Optional.of("answer(\"" + question.id() + "\", \"\")"),
                    notebook.cell("answer-" + question.id()).map(Notebook.Cell::source));
        }
        assertEquals(Optional.of(5), notebook.cell("check-quiz").map(StrategyChapterTest::points));
    }

    private static int points(Notebook.Cell check) {
        return check.metadata().path("nbgrader").path("points").asInt();
    }
}
