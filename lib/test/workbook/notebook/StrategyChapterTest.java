package workbook.notebook;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.simulation.Fault.restart;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.simulation.NodeId;
import replication.singleleader.Durability;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;
import replication.strategy.Design;
import replication.strategy.Measured;
import replication.strategy.Merge;
import replication.strategy.Workload;
import workbook.exercise.WorkbookFolder;
import workbook.quiz.Question;
import workbook.quiz.QuizBank;
import workbook.quiz.QuizPages;
import workbook.sync.Notebook;

/** What notebook 05 says of its runs, and that it holds the questions of the bank. */
class StrategyChapterTest {
    private static final NodeId TOKYO = new NodeId("tokyo");
    private static final NodeId VIRGINIA = new NodeId("virginia");

    private static final NodeId FRANKFURT = new NodeId("frankfurt");
    private static final Design ASYNC = Design.singleLeader(TOKYO, VIRGINIA, FRANKFURT);
    private static final Design LEADERS = Design.multiLeader(TOKYO, VIRGINIA, FRANKFURT);
    private static final Design HOMES = Design.leaderless(TOKYO, VIRGINIA, FRANKFURT);
    private static final Workload WORK = Workload.at(TOKYO, VIRGINIA, FRANKFURT)
            .writes(300)
            .reads(900)
            .cutOff(TOKYO, ofMillis(2_000), ofMillis(3_000));

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
    void aLeaderEachAnswersAtOnceAndLosesOneAcknowledgedWrite() {
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
    void leadersAtEverySiteLoseMostAndQuorumsAreNotStale() {
        List<Integer> lost = Stream.of(ASYNC, ASYNC.durability(Durability.SEMI_SYNC), LEADERS, HOMES)
                .map(design -> design.run(WORK).lost().size())
                .toList();
        assertEquals(List.of(36, 0, 90, 59), lost);
        assertEquals(0, HOMES.run(WORK).stale().size());
    }

    @Test
    void localQuorumsAreLeadersAtEverySite() {
        assertEquals(270, LEADERS.run(WORK).stale().size());
        Measured local = HOMES.quorum(1, 1).run(WORK);
        assertEquals(263, local.stale().size());
        assertEquals(Optional.of(Duration.ZERO), local.writeTime(99));
    }

    @Test
    void siblingsAndPatienceLoseNothing() {
        assertEquals(List.of(), LEADERS.conflicts(Merge.KEEP_BOTH).run(WORK).lost());
        Measured patient = ASYNC.failoverAfter(ofMillis(1_500)).run(WORK);
        assertEquals(List.of(), patient.lost());
        assertTrue(patient.unknown().size() > ASYNC.run(WORK).unknown().size(), "that is what it pays");
    }

    @Test
    void strictQuorumsOfTwoSitesCrossTheOceanAndLocalOnesDoNot() {
        NodeId tokyo2 = new NodeId("tokyo2");
        NodeId virginia2 = new NodeId("virginia2");
        Design strict = Design.leaderless(TOKYO, tokyo2, VIRGINIA, virginia2)
                .near(TOKYO, tokyo2)
                .near(VIRGINIA, virginia2)
                .quorum(3, 3);
        Workload both =
                Workload.at(TOKYO, VIRGINIA).write(ofMillis(0), TOKYO, "x").write(ofMillis(0), VIRGINIA, "x");
        for (NodeId site : List.of(TOKYO, VIRGINIA)) {
            Measured far = strict.run(both);
            assertEquals(
                    Optional.of(ofMillis(160)), far.waited(far.writesAt(site).get(0)));
            Measured near = strict.quorum(2, 2).run(both);
            assertEquals(
                    Optional.of(Duration.ZERO), near.waited(near.writesAt(site).get(0)));
        }
    }

    @Test
    void aShardLosesWhatTheDeploymentsOfRdsHadNotAcknowledged() {
        NodeId a = new NodeId("a");
        NodeId b = new NodeId("b");
        NodeId c = new NodeId("c");
        Workload zoneDies = Workload.at(a, b, c)
                .writes(900)
                .reads(900)
                .cutOff(a, ofMillis(1_000), ofMillis(4_000))
                .fault(ofMillis(1_050), crash(a))
                .fault(ofMillis(1_050), crash(Workload.clientAt(a)))
                .fault(ofMillis(4_000), restart(a))
                .fault(ofMillis(4_000), restart(Workload.clientAt(a)));
        Design shard = Design.singleLeader(a, b, c).distance(ofMillis(1));
        Design instance = Design.singleLeader(a, b).distance(ofMillis(1)).durability(Durability.SYNC);
        assertEquals(5, shard.run(zoneDies).lost().size());
        assertEquals(List.of(), instance.run(zoneDies).lost());
        assertEquals(
                List.of(), shard.durability(Durability.SEMI_SYNC).run(zoneDies).lost());
        assertTrue(instance.run(zoneDies).refused().size() > 100, "one node of two is no majority");
    }

    @Test
    void auroraWritesWithoutAZoneAndReadsWithoutOneMoreCopy() {
        NodeId[] six =
                Stream.of("a1", "a2", "b1", "b2", "c1", "c2").map(NodeId::new).toArray(NodeId[]::new);
        Measured storage = Design.leaderless(six)
                .quorum(4, 3)
                .distance(ofMillis(1))
                .run(Workload.at(six[5])
                        .writes(30)
                        .reads(30)
                        .fault(ofMillis(1_000), crash(six[0]))
                        .fault(ofMillis(1_000), crash(six[1]))
                        .fault(ofMillis(2_000), crash(six[2])));
        assertEquals(
                storage.writes().subList(0, 20), storage.acknowledged(), "those of the first two of three seconds");
        assertEquals(List.of(), storage.failedReads());
    }

    @Test
    void theStrongModeOfGlobalTablesWaitsAndIsNeverStale() {
        Workload regions = Workload.at(TOKYO, VIRGINIA, FRANKFURT).writes(300).reads(900);
        Measured strong = HOMES.quorum(2, 2).run(regions);
        assertEquals(Optional.of(ofMillis(160)), strong.writeTime(50));
        assertEquals(List.of(), strong.stale());
        Measured byDefault = LEADERS.run(regions);
        assertEquals(Optional.of(Duration.ZERO), byDefault.writeTime(99));
        assertTrue(byDefault.stale().size() > 100, "every region reads its own copy");
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
