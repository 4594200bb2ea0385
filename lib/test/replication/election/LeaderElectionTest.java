package replication.election;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.election.LeaderElection.N4;
import static replication.election.LeaderElection.N5;
import static replication.election.LeaderElection.cluster;
import static replication.election.LeaderElection.stands;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.simulation.Fault.pause;
import static replication.simulation.Fault.restart;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbook.exercise.NotStarted;

/** The cluster with the library's own rules: one leader a term, and one in time. */
class LeaderElectionTest {
    private final LeaderElection twoCandidates =
            cluster(3).onCommand().at(ofMillis(0), stands(N1)).at(ofMillis(2), stands(N3));

    @Test
    void theFirstOfTwoCandidatesWins() {
        ElectionRun run = twoCandidates.until(ofMillis(50)).run();
        assertEquals(List.of(new Reign(N1, 1, ofMillis(20), ofMillis(50))), run.reigns(), run.trace()::toString);
    }

    @Test
    void aLostAnswerIsAskedForAgain() {
        ElectionRun run = twoCandidates
                .heartbeat(ofMillis(60))
                .at(ofMillis(15), cut(N1, N2))
                .at(ofMillis(30), heal())
                .until(ofMillis(150))
                .run();
        assertEquals(List.of(new Reign(N1, 1, ofMillis(80), ofMillis(150))), run.reigns(), run.trace()::toString);
    }

    @Test
    void electsAnotherAfterACrash() {
        for (int seed = 0; seed < 200; seed++) {
            ElectionRun run = cluster(5)
                    .leader(N1)
                    .seed(seed)
                    .delay(ofMillis(5), ofMillis(40))
                    .loss(0.1)
                    .duplicates(0.1)
                    .at(ofMillis(500), crash(N1))
                    .until(Duration.ofSeconds(5))
                    .run();
            assertEquals(Optional.empty(), run.twoLeadersOfOneTerm(), "seed " + seed);
            assertTrue(run.firstElected().isPresent(), "seed " + seed);
        }
    }

    @Test
    void neverElectsTwoOfOneTermWhateverHappens() {
        for (int seed = 0; seed < 300; seed++) {
            ElectionRun run = cluster(5)
                    .seed(seed)
                    .delay(ofMillis(5), ofMillis(60))
                    .loss(0.15)
                    .duplicates(0.15)
                    .electionTimeout(ofMillis(120), ofMillis(180))
                    .stepDownAfter(ofMillis(300))
                    .at(ofMillis(300), crash(N1))
                    .at(ofMillis(420), restart(N1))
                    .at(ofMillis(600), partition(nodes(N1, N2), nodes(N3, N4, N5)))
                    .at(ofMillis(900), pause(N3, ofMillis(400)))
                    .at(ofMillis(1_200), heal())
                    .at(ofMillis(1_300), crash(N4))
                    .at(ofMillis(1_310), restart(N4))
                    .until(ofMillis(3_000))
                    .run();
            assertEquals(Optional.empty(), run.twoLeadersOfOneTerm(), "seed " + seed);
            assertTrue(run.firstElected().isPresent(), "seed " + seed);
        }
    }

    @Test
    void aVoteOutlivesARestart() {
        ElectionRun run = twoCandidates
                .at(ofMillis(11), crash(N2))
                .at(ofMillis(11), restart(N2))
                .until(ofMillis(60))
                .run();
        assertEquals(Optional.empty(), run.twoLeadersOfOneTerm(), run.trace()::toString);
        assertEquals(1, run.term(N2));
    }

    @Test
    void aRestartedLeaderFollows() {
        ElectionRun run = cluster(3)
                .leader(N1)
                .at(ofMillis(300), crash(N1))
                .at(ofMillis(310), restart(N1))
                .until(ofMillis(360))
                .run();
        assertEquals(List.of(new Reign(N1, 1, ofMillis(0), ofMillis(300))), run.reigns());
    }

    @Test
    void onlyNodeOfAClusterElectsItself() {
        ElectionRun run =
                cluster(1).stepDownAfter(ofMillis(100)).until(ofMillis(1_000)).run();
        assertEquals(List.of(N1), run.leaders());
        assertEquals(1, run.reigns().size());
    }

    @Test
    void theSameSeedGivesTheSameTraceAndAnotherSeedAnother() {
        LeaderElection lossy = cluster(5).loss(0.1).delay(ofMillis(5), ofMillis(40));
        assertEquals(lossy.seed(3).run().trace(), lossy.seed(3).run().trace());
        assertNotEquals(lossy.seed(3).run().trace(), lossy.seed(4).run().trace());
    }

    @Test
    void aRuleThatThrowsOrReturnsNothingIsNotSwallowed() {
        NotStarted untouched = new NotStarted();
        LeaderElection open = cluster(3).electionTimeout(() -> (random, heartbeat, delay) -> {
            throw untouched;
        });
        assertSame(untouched, assertThrows(NotStarted.class, open::run));
        LeaderElection nothing = cluster(3).voter(() -> (mine, term, candidate) -> null);
        assertEquals(
                "onRequestVote returned null; it returns a Vote.",
                assertThrows(NullPointerException.class, nothing::run).getMessage());
    }

    @Test
    void refusesWhatCannotBe() {
        assertEquals(
                "A cluster has 1 to 9 nodes, not 0.",
                assertThrows(IllegalArgumentException.class, () -> cluster(0)).getMessage());
        assertEquals(
                "The nodes of this cluster are [n1, n2, n3]; n4 is none of them.",
                assertThrows(IllegalArgumentException.class, () -> cluster(3).leader(N4))
                        .getMessage());
        assertEquals(
                "\"heartbeat\" is a time longer than 0 ms, such as ofMillis(50), not 0 ms.",
                assertThrows(IllegalArgumentException.class, () -> cluster(3).heartbeat(ofMillis(0)))
                        .getMessage());
        assertEquals(
                "A time-out lies between a least and a greatest time, such as 150 ms and 300 ms, not between 300 ms"
                        + " and 150 ms.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> cluster(3).electionTimeout(ofMillis(300), ofMillis(150)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new LogPosition(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Ballot.open(-1));
    }

    @Test
    void aNodeThatNobodyCommandsCanBeLeftOut() {
        LeaderElection five =
                cluster(5).leader(N1).at(ofMillis(100), stands(N2)).at(ofMillis(200), crash(N3));
        assertEquals(List.of(N1, N2, N3, N4), five.without(N5).orElseThrow().members());
        assertEquals(Optional.empty(), five.without(N1), "it leads when the run begins");
        assertEquals(Optional.empty(), five.without(N2), "it is told to stand");
        ElectionRun run =
                twoCandidates.without(N2).orElseThrow().until(ofMillis(50)).run();
        assertEquals(List.of(), run.reigns(), "two nodes that vote for themselves");
        assertEquals(List.of(1L), run.splitVotes());
    }

    @Test
    void theStoreCanBeLeftOutWhereNobodyWrites() {
        LeaderElection idle = cluster(3).leader(N1).store(true);
        assertTrue(idle.without(LeaderElection.STORE).isPresent());
        LeaderElection writing = idle.at(ofMillis(10), LeaderElection.writes(N1, "x=1"));
        assertEquals(Optional.empty(), writing.without(LeaderElection.STORE));
    }

    @Test
    void whatAVoterKeepsInItsFieldsIsGoneAfterARestart() {
        int[] made = new int[1];
        cluster(3)
                .voter(() -> {
                    made[0]++;
                    return (mine, term, candidate) -> new Vote(mine, false);
                })
                .at(ofMillis(10), crash(N2))
                .at(ofMillis(20), restart(N2))
                .until(ofMillis(50))
                .run();
        assertEquals(4, made[0], "three nodes, one of which starts twice");
    }

    @Test
    void anOutdatedWriteIsAcceptedOnlyWithoutFencing() {
        LeaderElection paused = cluster(3)
                .leader(N1)
                .onCommand()
                .at(ofMillis(100), LeaderElection.writes(N1, "old"))
                .at(ofMillis(100), pause(N1, ofMillis(400)))
                .at(ofMillis(300), stands(N2))
                .at(ofMillis(350), LeaderElection.writes(N2, "new"))
                .until(ofMillis(560));
        assertEquals(
                "old", paused.store(false).run().outdatedWrite().orElseThrow().value());
        assertEquals(Optional.empty(), paused.store(true).run().outdatedWrite());
    }
}
