package replication.consistency;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.election.Tally;
import replication.election.VoteReply;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** What the checkers say about runs of the library, beside what the runs know about themselves. */
class CheckersOnRunsTest {
    private static final int RUNS = 300;
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");
    private static final List<NodeId> LEADERS = List.of(new NodeId("tokyo"), new NodeId("osaka"));

    /** Asks the first follower, whatever it has seen, as the unit's document does. */
    private static final class Forgetful implements Session {
        @Override
        public void afterWrite(long sequence) {}

        @Override
        public void afterRead(long sequence) {}

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            return followers.keySet().stream().findFirst().orElse(leader);
        }
    }

    @Test
    void aSessionKeepsItsGuaranteesAndAForgetfulOneDoesNot() {
        int ownWrites = 0;
        int goingBack = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            History right = sessions(seed).run().history();
            assertTrue(ReadYourWrites.violationIn(right).isEmpty(), right::toString);
            assertTrue(MonotonicReads.violationIn(right).isEmpty(), right::toString);
            History wrong = sessions(seed).session(Forgetful::new).run().history();
            ownWrites += ReadYourWrites.violationIn(wrong).isPresent() ? 1 : 0;
            goingBack += MonotonicReads.violationIn(wrong).isPresent() ? 1 : 0;
        }
        assertTrue(ownWrites > 10 && goingBack > 10, ownWrites + " and " + goingBack + " of " + RUNS);
    }

    private static SingleLeaderCluster sessions(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        SingleLeaderCluster cluster = busy(seed);
        for (int read = 0; read < 12; read++) {
            cluster = cluster.at(ofMillis(chance.nextInt(200)), ALICE.reads("x").inSession())
                    .at(ofMillis(chance.nextInt(200)), BOB.reads("x").inSession());
        }
        return cluster.at(ofMillis(chance.nextInt(20, 150)), crash(FOLLOWER1));
    }

    private static SingleLeaderCluster busy(int seed) {
        SingleLeaderCluster cluster = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .seed(seed)
                .delay(ofMillis(5), ofMillis(60))
                .loss(0.1)
                .duplicates(0.1);
        for (int write = 1; write <= 8; write++) {
            cluster = cluster.at(ofMillis(25L * write), ALICE.writes("x", String.valueOf(write)));
        }
        return cluster;
    }

    @Test
    void readsThatAreStaleByTheirValuesAreStaleByTheLog() {
        int stale = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            SingleLeaderCluster cluster = busy(seed);
            for (int read = 0; read < 10; read++) {
                cluster = cluster.at(ofMillis(20L * read + 3), BOB.reads("x").from(FOLLOWER2));
            }
            SingleLeaderRun run = cluster.run();
            // One writer, one write after the other: what is older is known from outside, so both see the same.
            assertEquals(
                    run.stale().stream().map(SingleLeaderRun.Read::asked).toList(),
                    StaleRead.in(run.history()).stream()
                            .map(read -> read.read().when().orElseThrow().called())
                            .toList());
            stale += run.stale().size();
        }
        assertTrue(stale > RUNS, stale + " stale reads");
    }

    @Test
    void whatAFailoverLosesIsMissingAtTheEnd() {
        int lost = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            SingleLeaderRun run = busy(seed)
                    .at(ofMillis(201), cut(LEADER, FOLLOWER1))
                    .at(ofMillis(201), cut(LEADER, FOLLOWER2))
                    .at(ofMillis(210), crash(LEADER))
                    .at(ofMillis(300), SingleLeaderCluster.failoverBy(FOLLOWER1))
                    .run();
            NodeId leader = run.leader().orElseThrow();
            // The crashed leader still holds everything on its disk; who asks the others finds what is left.
            History end = run.history()
                    .withLastReads(
                            Map.of(leader.name(), run.data(leader)), run.trace().end());
            boolean isLost = LostWrite.violationIn(end, run.trace().end()).isPresent();
            assertEquals(
                    run.lost(leader).stream().anyMatch(write -> write.value().equals("8")), isLost, end::toString);
            lost += isLost ? 1 : 0;
        }
        assertTrue(lost > 20 && lost < RUNS, lost + " of " + RUNS);
    }

    @Test
    void leadersThatDifferAtTheEndHaveNotConverged() {
        int apart = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            MultiLeaderCluster cluster = MultiLeaderCluster.allToAll(LEADERS.get(0), LEADERS.get(1))
                    .seed(seed)
                    .loss(0.3);
            for (int write = 1; write <= 4; write++) {
                MultiLeaderClient client = MultiLeaderClient.at(LEADERS.get(chance.nextInt(2)));
                cluster =
                        cluster.at(ofMillis(30L * write), client.writes(chance.nextBoolean() ? "x" : "y", "v" + write));
            }
            MultiLeaderRun run = cluster.at(ofMillis(500), heal()).run();
            History end = run.historyWithCopies();
            boolean same = Convergence.violationIn(end, run.trace().end()).isEmpty();
            assertEquals(run.converged(), same, end::toString);
            apart += same ? 0 : 1;
        }
        assertTrue(apart > 30 && apart < RUNS, apart + " of " + RUNS);
    }

    @Test
    void twoLeadersOfOneTermAreSeenAsTheRunSeesThem() {
        int two = 0;
        for (int seed = 0; seed < 100; seed++) {
            ElectionRun run = LeaderElection.cluster(4)
                    .seed(seed)
                    .delay(ofMillis(1), ofMillis(20))
                    .electionTimeout(ofMillis(150), ofMillis(155))
                    .voteCounter(() -> CheckersOnRunsTest::halfIsEnough)
                    .run();
            assertEquals(
                    run.twoLeadersOfOneTerm().isEmpty(),
                    OneLeaderPerTerm.violationIn(run.leaderships()).isEmpty());
            two += run.twoLeadersOfOneTerm().isPresent() ? 1 : 0;
        }
        assertTrue(two > 0 && two < 100, two + " of 100");
    }

    private static Tally halfIsEnough(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        long votes = replies.stream()
                .filter(reply -> reply.granted() && reply.term() == term)
                .map(VoteReply::voter)
                .distinct()
                .count();
        return 2 * (votes + 1) >= clusterSize ? Tally.WON : Tally.WAITING;
    }
}
