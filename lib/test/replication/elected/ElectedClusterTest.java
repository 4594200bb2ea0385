package replication.elected;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import replication.election.Ballot;
import replication.election.Vote;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.singleleader.Durability;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** The log goes on under the next leader, which the nodes elect themselves. */
class ElectedClusterTest {
    private static final NodeId N1 = new NodeId("n1");
    private static final NodeId N2 = new NodeId("n2");
    private static final NodeId N3 = new NodeId("n3");
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");

    private final ElectedCluster semiSynchronous = ElectedCluster.of(new Durability.SemiSynchronous(1), N1, N2, N3);

    private static ElectedCluster writing(
            ElectedCluster cluster, SingleLeaderClient client, NodeId to, int from, int until) {
        ElectedCluster writing = cluster;
        for (int millis = from; millis < until; millis += 10) {
            writing = writing.at(
                    ofMillis(millis),
                    client.writes("k" + millis, client + "@" + millis).to(to));
        }
        return writing;
    }

    private static Duration at(int millis) {
        return ofMillis(millis);
    }

    @Test
    void aHealthyLeaderStaysAndAllCopiesAgree() {
        ElectedRun run = writing(semiSynchronous, ALICE, N1, 0, 500).run();
        assertEquals(50, run.acknowledged().size(), run.trace()::toString);
        assertEquals(List.of(N1), run.leadersAt(at(2_000)));
        assertTrue(run.candidacies().isEmpty());
        assertEquals(run.log(N1), run.log(N2));
        assertEquals(run.log(N1), run.log(N3));
    }

    @Test
    void aRunWithoutATraceComesToTheSame() {
        ElectedCluster emptied = writing(semiSynchronous, ALICE, N1, 0, 500)
                .at(at(495), Fault.crash(N1))
                .at(at(1_000), Fault.restartWithoutMemory(N1));
        ElectedRun traced = emptied.run();
        ElectedRun bare = emptied.withoutTrace().run();
        assertEquals(List.of(), bare.trace().events());
        assertEquals(traced.history(), bare.history());
        assertEquals(traced.ofLog().intakes(), bare.ofLog().intakes());
        assertEquals(
                2,
                bare.ofLog().intakes().stream()
                        .filter(intake ->
                                intake.node().equals(N1) && intake.key().equals("k0"))
                        .count(),
                "what it has lost comes to it again");
    }

    @Test
    void stepsThatAreGivenTogetherAreThoseThatAreGivenOneByOne() {
        List<Scenario.Timed> steps = List.of(
                new Scenario.Timed(at(0), ALICE.writes("x", "1").to(N1)),
                new Scenario.Timed(at(40), Fault.crash(N2)),
                new Scenario.Timed(at(50), BOB.reads("x").from(N3)));
        ElectedCluster elected = semiSynchronous;
        SingleLeaderCluster appointed = SingleLeaderCluster.asynchronous(N1, N2, N3);
        for (Scenario.Timed step : steps) {
            elected = elected.at(step.at(), step.step());
            appointed = appointed.at(step.at(), step.step());
        }
        assertEquals(elected.run().trace(), semiSynchronous.at(steps).run().trace());
        assertEquals(
                appointed.run().trace(),
                SingleLeaderCluster.asynchronous(N1, N2, N3).at(steps).run().trace());
    }

    @Test
    void anotherLeadsAfterACrashAndKeepsWhatWasAcknowledged() {
        ElectedCluster crash = writing(semiSynchronous, ALICE, N1, 0, 500)
                .at(at(495), Fault.crash(N1))
                .at(at(2_000), BOB.writes("x", "1").to(N2))
                .at(at(2_000), BOB.writes("x", "1").to(N3))
                .at(at(2_500), Fault.restart(N1));
        for (int seed = 0; seed < 30; seed++) {
            ElectedRun run = crash.seed(seed).run();
            NodeId leader = run.leader().orElseThrow();
            assertEquals(
                    1,
                    run.acknowledged().stream()
                            .filter(write -> write.client().equals(BOB.id()))
                            .count());
            assertEquals(List.of(), run.lost(leader), run.trace()::toString);
            assertEquals(run.log(leader), run.log(N1), "the old leader has the log of the new one");
            assertTrue(run.unknown().stream().allMatch(write -> write.outcome() == SingleLeaderRun.Outcome.UNKNOWN));
        }
    }

    @Test
    void aNodeThatDoesNotLeadPassesWritesOn() {
        ElectedRun refused =
                semiSynchronous.at(at(5), ALICE.writes("x", "1").to(N2)).run();
        assertEquals(1, refused.refused().size());
        ElectedRun passed = semiSynchronous
                .forwarding()
                .at(at(5), ALICE.writes("x", "1").to(N2))
                .run();
        assertEquals(
                List.of(at(40)),
                passed.acknowledged().stream()
                        .map(w -> w.waited().orElseThrow())
                        .toList());
    }

    @Test
    void aSessionTurnsToTheLeaderOfWhichANodeTold() {
        ElectedCluster deaf = semiSynchronous
                .electionTimeout(N2, at(200))
                .electionTimeout(N3, at(600))
                .at(at(95), Fault.crash(N1))
                .at(at(495), Fault.cut(N2, N3))
                .at(at(500), ALICE.writes("x", "1").to(N2));
        ElectedRun run = deaf.durability(new Durability.Asynchronous())
                .at(at(510), ALICE.reads("x").inSession(N3))
                .run();
        assertEquals(List.of(Optional.of("1")), run.readsOf(ALICE), run.trace()::toString);
        assertEquals(N2, run.reads().get(0).answer().orElseThrow().replica());
    }

    @Test
    void aNodeRemembersOnlyWhatWasNotLost() {
        ElectedCluster written = writing(semiSynchronous, ALICE, N1, 0, 100).at(at(150), Fault.crash(N3));
        ElectedRun kept = written.at(at(400), Fault.restart(N3)).until(at(401)).run();
        assertEquals(10, kept.log(N3).size());
        ElectedRun lost = written.at(at(400), Fault.restartWithoutMemory(N3))
                .until(at(401))
                .run();
        assertEquals(0, lost.log(N3).size());
        ElectedRun again = written.at(at(400), Fault.restartWithoutMemory(N3)).run();
        assertEquals(10, again.log(N3).size(), "at the next beat it asks for everything");
        assertEquals(1, again.term(N3));
        assertEquals(List.of(), again.drops(N3));
    }

    @Test
    void aLeaderBehindACutStepsDownIfItHasTo() {
        ElectedCluster apart = semiSynchronous.at(at(495), Fault.partition(Set.of(N1), Set.of(N2, N3)));
        assertEquals(2, apart.run().leadersAt(at(1_500)).size());
        ElectedRun run = apart.stepDownAfter(at(300)).run();
        assertEquals(at(771), run.reigns().get(0).until());
        assertEquals(1, run.leadersAt(at(1_500)).size());
    }

    @Test
    void oneNodeCanHaveATimeOutOfItsOwn() {
        ElectedCluster patient = semiSynchronous
                .electionTimeout(N2, at(400))
                .electionTimeout(N3, at(300))
                .at(at(95), Fault.crash(N1));
        ElectedRun run = patient.run();
        assertEquals(
                "n3 leads term 2 from 380 to 2095 ms",
                run.firstElected().orElseThrow().toString());
        assertEquals(1, run.candidacies().size());
        assertEquals(
                "The nodes of this cluster are [n1, n2, n3]; alice is none of them.",
                assertThrows(IllegalArgumentException.class, () -> semiSynchronous.electionTimeout(ALICE.id(), at(400)))
                        .getMessage());
    }

    @Test
    void whoIsAppointedTakesTheLogWithItThatItHas() {
        ElectedRun run = writing(semiSynchronous, ALICE, N1, 0, 100)
                .at(at(200), Fault.crash(N1))
                .at(at(210), Fault.restartWithoutMemory(N1))
                .at(at(210), ElectedCluster.appoint(N1, 2))
                .run();
        for (NodeId node : run.nodes()) {
            assertEquals(List.of(), run.log(node), node + " has nothing left");
        }
        assertEquals(10, run.lost(N1).size());
        assertEquals(10, run.drops(N2).size());
    }

    @Test
    void aVoterThatDoesNotLookAtTheLogLosesWhatWasAcknowledged() {
        // n3 has nothing of the second half and stands first.
        ElectedCluster behind = writing(semiSynchronous, ALICE, N1, 0, 200)
                .electionTimeout(N2, at(400))
                .electionTimeout(N3, at(200))
                .at(at(95), Fault.cutOneWay(N1, N3))
                .at(at(215), Fault.crash(N1));
        assertEquals(List.of(), behind.run().lost(N2));
        ElectedRun blind = behind.voter(() -> ElectedClusterTest::byTermAlone).run();
        assertEquals(Optional.of(N3), blind.leader());
        assertFalse(blind.lost(N3).isEmpty());
    }

    private static Vote byTermAlone(Ballot mine, long term, NodeId candidate) {
        boolean granted = term > mine.term();
        return new Vote(granted ? Ballot.voted(term, candidate) : mine, granted);
    }

    @Test
    void aNodeIsLeftOutOnlyWhereNobodyNeedsIt() {
        assertTrue(semiSynchronous.without(N1).isEmpty(), "n1 leads when the run begins");
        assertEquals(List.of(N1, N2), semiSynchronous.without(N3).orElseThrow().nodes());
        assertTrue(
                semiSynchronous.at(at(0), ALICE.reads("x").from(N3)).without(N3).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> ElectedCluster.of(new Durability.Asynchronous(), N1));
    }

    @Test
    void theSameSeedMakesTheSameRun() {
        ElectedCluster crash = writing(semiSynchronous, ALICE, N1, 0, 300)
                .delay(at(1), at(30))
                .loss(0.1)
                .at(at(150), Fault.crash(N1))
                .seed(7);
        assertEquals(crash.run().trace(), crash.run().trace());
    }
}
