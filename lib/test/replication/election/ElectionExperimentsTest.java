package replication.election;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.election.LeaderElection.N4;
import static replication.election.LeaderElection.N5;
import static replication.election.LeaderElection.cluster;
import static replication.election.LeaderElection.stands;
import static replication.election.LeaderElection.writes;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.simulation.Fault.pause;
import static replication.simulation.Fault.restartWithoutMemory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that the notebook on elections relies on; each anomaly has its control run beside it. */
class ElectionExperimentsTest {
    private static final LeaderElection TWO_CANDIDATES =
            cluster(3).onCommand().at(ofMillis(0), stands(N1)).at(ofMillis(2), stands(N3));
    private static final LeaderElection WATCH =
            cluster(5).leader(N1).onCommand().until(ofMillis(3_000));
    private static final LeaderElection LOST = cluster(5).leader(N1).at(ofMillis(0), crash(N1));
    private static final LeaderElection DEPOSED = cluster(5)
            .leader(N1)
            .electionTimeout(ofMillis(150), ofMillis(300))
            .at(ofMillis(500), partition(nodes(N1, N2), nodes(N3, N4, N5)))
            .at(ofMillis(1_500), heal())
            .until(ofMillis(2_000));
    private static final LeaderElection ENDS = cluster(3)
            .leader(N2, 2)
            .log(N1, 1, 1, 1, 1)
            .log(N2, 1, 1, 2)
            .log(N3, 1, 1, 2)
            .at(ofMillis(0), crash(N2))
            .until(ofMillis(3_000));

    @Test
    void twoLeadersOverlapUntilTheOlderOneHearsOfTheNewTerm() {
        ElectionRun run = cluster(3)
                .onCommand()
                .at(ofMillis(0), stands(N1))
                .at(ofMillis(90), cut(N1, N2))
                .at(ofMillis(100), stands(N2))
                .at(ofMillis(150), heal())
                .until(ofMillis(220))
                .run();
        assertEquals(
                List.of(new Reign(N1, 1, ofMillis(20), ofMillis(140)), new Reign(N2, 2, ofMillis(120), ofMillis(220))),
                run.reigns());
        assertEquals(List.of(N1, N2), run.leadersAt(ofMillis(130)));
    }

    @Test
    void aVoterThatForgetsElectsTwoLeadersOfOneTerm() {
        ElectionRun run = TWO_CANDIDATES
                .at(ofMillis(11), crash(N2))
                .at(ofMillis(11), restartWithoutMemory(N2))
                .until(ofMillis(60))
                .run();
        assertEquals(
                List.of(ofMillis(20), ofMillis(22)),
                run.twoLeadersOfOneTerm().orElseThrow().stream()
                        .map(Reign::from)
                        .toList());
        assertEquals(Optional.empty(), TWO_CANDIDATES.until(ofMillis(60)).run().twoLeadersOfOneTerm());
    }

    @Test
    void onlyASideWithMoreThanHalfOfAllNodesElects() {
        LeaderElection twoThree = cluster(5).at(ofMillis(0), partition(nodes(N1, N2), nodes(N3, N4, N5)));
        LeaderElection twoTwo = cluster(4).at(ofMillis(0), partition(nodes(N1, N2), nodes(N3, N4)));
        assertEquals(1, twoThree.run().leaders().size());
        assertEquals(List.of(), twoTwo.run().leaders());
        assertEquals(
                List.of(),
                twoThree.at(ofMillis(0), partition(nodes(N3, N4), nodes(N5)))
                        .run()
                        .leaders());
    }

    @ParameterizedTest
    @CsvSource({"100, 1061, 4", "150, 1111, 4", "300, 1261, 4", "309, 1270, 4", "310, 1271, 0", "500, 1461, 0"})
    void aLongerTimeoutIsSlowerAndAShorterOneRaisesFalseAlarms(int timeout, int noticed, int falseAlarms) {
        LeaderElection listening = WATCH.suspicionAfter(ofMillis(timeout));
        ElectionRun crashed = listening.at(ofMillis(1_000), crash(N1)).run();
        assertEquals(ofMillis(noticed), crashed.suspicions().get(0).at());
        ElectionRun paused =
                listening.at(ofMillis(1_960), pause(N1, ofMillis(300))).run();
        assertEquals(falseAlarms, paused.suspicions().size());
        assertEquals(List.of(), listening.run().suspicions(), "a leader that beats is never suspected");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 0, 0, 0", "1000, 5, 977, 2601, 0", "1000, 25, 1000, 324, 457", "1000, 50, 1000, 179, 825",
        "1000, 150, 1000, 196, 973", "200, 0, 0, 0, 0", "200, 5, 197, 2758, 0", "200, 25, 200, 324, 88",
        "200, 50, 200, 180, 174", "200, 150, 200, 198, 193"
    })
    void aSpreadOfSeveralDelaysEndsTheSplitVote(int runs, int spread, int elected, long median, int inTheFirstRound) {
        List<Reign> reigns = LOST.electionTimeout(ofMillis(150), ofMillis(150 + spread))
                .untilElected(ofMillis(10_010))
                .runs(runs)
                .flatMap(run -> run.firstElected().stream())
                .toList();
        assertEquals(elected, reigns.size());
        assertEquals(
                inTheFirstRound,
                reigns.stream().filter(reign -> reign.term() == 2).count());
        if (elected > 0) {
            long[] waits = reigns.stream()
                    .mapToLong(reign -> reign.from().toMillis() - 10)
                    .sorted()
                    .toArray();
            assertEquals(median, Math.round((waits[(elected - 1) / 2] + waits[elected / 2]) / 2.0));
        }
    }

    @Test
    void aLeaderWithoutAMajorityBelievesInItselfUntilTheHealUnlessItStepsDown() {
        List<List<Reign>> believing = DEPOSED.runs(500).map(ElectionRun::reigns).toList();
        List<List<Reign>> stepping = DEPOSED.stepDownAfter(ofMillis(300))
                .runs(500)
                .map(ElectionRun::reigns)
                .toList();
        assertEquals(1_520, firstUntil(believing).max().orElseThrow());
        assertTrue(firstUntil(believing).min().orElseThrow() > 1_500);
        assertEquals(771, firstUntil(stepping).max().orElseThrow());
        assertEquals(771, firstUntil(stepping).min().orElseThrow());
        assertEquals(890, longestOverlap(believing));
        assertEquals(141, longestOverlap(stepping));
        assertEquals(
                93,
                believing.stream().filter(reigns -> reigns.get(1).term() > 2).count());
    }

    private static LongStream firstUntil(List<List<Reign>> runs) {
        return runs.stream().mapToLong(reigns -> reigns.get(0).until().toMillis());
    }

    private static long longestOverlap(List<List<Reign>> runs) {
        return runs.stream()
                .map(reigns -> reigns.get(0).until().minus(reigns.get(1).from()))
                .mapToLong(Duration::toMillis)
                .max()
                .orElseThrow();
    }

    @Test
    void onlyAStoreWithFencingRefusesTheLeaderOfThePast() {
        LeaderElection writing = cluster(3)
                .leader(N1)
                .onCommand()
                .at(ofMillis(100), writes(N1, "x=old"))
                .at(ofMillis(100), pause(N1, ofMillis(400)))
                .at(ofMillis(300), stands(N2))
                .at(ofMillis(350), writes(N2, "x=new"))
                .until(ofMillis(560));
        assertEquals(Optional.of("x=old"), writing.store(false).run().stored());
        ElectionRun fenced = writing.store(true).run();
        assertEquals(Optional.of("x=new"), fenced.stored());
        assertEquals(
                List.of(
                        new StoredWrite(2, "x=new", true, ofMillis(360)),
                        new StoredWrite(1, "x=old", false, ofMillis(510))),
                fenced.storedWrites());
    }

    @Test
    void byLengthACommittedEntryIsLostAndByLastTermItIsKept() {
        ElectionRun byLength = ENDS.comparingLengthsOnly().run();
        assertEquals(N1, byLength.firstElected().orElseThrow().leader());
        assertEquals(List.of(1L, 1L, 1L, 1L), byLength.log(N3));
        ElectionRun byTerm = ENDS.run();
        assertEquals(N3, byTerm.firstElected().orElseThrow().leader());
        assertEquals(List.of(1L, 1L, 2L), byTerm.log(N1));
    }
}
