package replication.singleleader;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.simulation.Fault.restart;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.asynchronous;
import static replication.singleleader.SingleLeaderCluster.failoverBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import replication.simulation.Event;
import replication.simulation.NodeId;

/** The numbers of notebook 01, experiments A and B and D to H, and the runs without the fault beside them. */
class ChapterNumbersTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");
    private static final Durability SEMI = new Durability.SemiSynchronous(1);
    private static final Durability SYNC = new Durability.Synchronous();

    /** follower1 is 10 ms away, follower2 40 ms. */
    private static SingleLeaderCluster near() {
        return asynchronous(LEADER, FOLLOWER1, FOLLOWER2).delay(LEADER, FOLLOWER2, ofMillis(40));
    }

    @Test
    void oneWriteThreePromises() {
        assertEquals(List.of(0L, 1L), waitAndCopies(near()));
        assertEquals(List.of(20L, 2L), waitAndCopies(near().durability(SEMI)));
        assertEquals(List.of(80L, 3L), waitAndCopies(near().durability(SYNC)));
    }

    private static List<Long> waitAndCopies(SingleLeaderCluster cluster) {
        SingleLeaderRun run = cluster.at(ofMillis(0), ALICE.writes("x", "1")).run();
        SingleLeaderRun.Write write = run.writes().get(0);
        return List.of(write.waited().orElseThrow().toMillis(), (long)
                run.copies(write, write.answered().orElseThrow()));
    }

    @Test
    void theLagWindowIsATimeSpan() {
        SplittableRandom chance = new SplittableRandom(7);
        SingleLeaderCluster cluster = near().at(ofMillis(0), ALICE.writes("x", "1"));
        for (int read = 0; read < 200; read++) {
            for (NodeId follower : List.of(FOLLOWER1, FOLLOWER2)) {
                cluster = cluster.at(
                        Duration.ofNanos(chance.nextLong(100_000_000)),
                        BOB.reads("x").from(follower));
            }
        }
        SingleLeaderRun run = cluster.run();
        assertEquals(0.10, staleShare(run, FOLLOWER1), 0.06);
        assertEquals(0.40, staleShare(run, FOLLOWER2), 0.08);
        assertTrue(run.stale().stream()
                .allMatch(read -> read.asked()
                                .compareTo(ofMillis(
                                        read.answer().orElseThrow().replica().equals(FOLLOWER1) ? 10 : 40))
                        <= 0));
    }

    private static double staleShare(SingleLeaderRun run, NodeId follower) {
        return run.stale().stream()
                        .filter(read -> read.answer().orElseThrow().replica().equals(follower))
                        .count()
                / 200.0;
    }

    @Test
    void messagesOvertakeAndRepeat() {
        int applied = 0;
        int whole = 0;
        for (int seed = 1; seed <= 1_000; seed++) {
            SingleLeaderCluster cluster = asynchronous(LEADER, FOLLOWER1)
                    .seed(seed)
                    .delay(ofMillis(5), ofMillis(60))
                    .duplicates(0.1);
            for (int write = 0; write < 5; write++) {
                cluster = cluster.at(ofMillis(10 * write), ALICE.writes("x", String.valueOf(write)));
            }
            int length = cluster.withoutResending().run().log(FOLLOWER1).size();
            applied += length;
            whole += length == 5 ? 1 : 0;
            int repaired = cluster.withoutResending()
                    .resendAfter(ofMillis(100))
                    .run()
                    .log(FOLLOWER1)
                    .size();
            assertEquals(5, repaired, "with sending again nothing stays missing");
        }
        assertEquals(2.5, applied / 1_000.0, 0.1);
        assertEquals(0.12, whole / 1_000.0, 0.02);
    }

    @Test
    void theFollowerThatWasAwayCatchesUp() {
        SingleLeaderCluster cluster = asynchronous(LEADER, FOLLOWER1).resendAfter(ofMillis(1_000));
        for (int write = 0; write < 20; write++) {
            cluster = cluster.at(ofMillis(20 * write), ALICE.writes("x", String.valueOf(write)));
        }
        List<SingleLeaderRun.Lag> lag = cluster.at(ofMillis(100), crash(FOLLOWER1))
                .at(ofMillis(400), restart(FOLLOWER1))
                .run()
                .lagOf(FOLLOWER1);
        assertEquals(
                List.of(new SingleLeaderRun.Lag(ofMillis(380), 15), new SingleLeaderRun.Lag(ofMillis(420), 0)),
                lag.subList(lag.size() - 2, lag.size()));
        assertEquals(
                1,
                cluster.run().lagOf(FOLLOWER1).stream()
                        .mapToLong(SingleLeaderRun.Lag::entries)
                        .max()
                        .orElse(0));
    }

    /** Ten writes; after 45 ms the leader is cut off. */
    private static SingleLeaderCluster cutOff() {
        SingleLeaderCluster cluster = near();
        for (int write = 1; write <= 10; write++) {
            cluster = cluster.at(ofMillis(10 * (write - 1)), ALICE.writes("x", String.valueOf(write)));
        }
        return cluster.at(ofMillis(45), partition(nodes(LEADER), nodes(FOLLOWER1, FOLLOWER2)));
    }

    @Test
    void whatAFailoverLoses() {
        assertEquals(List.of(10, 0, 6, 9, 0), lossOf(cutOff()));
        assertEquals(List.of(3, 7, 0, 2, 1), lossOf(cutOff().durability(SEMI)));
        assertEquals(List.of(0, 10, 0, 0, 4), lossOf(cutOff().durability(SYNC)));
        SingleLeaderRun semi =
                cutOff().durability(SEMI).at(ofMillis(95), crash(LEADER)).run();
        assertEquals("[x=4]", semi.survivors(FOLLOWER1).toString());
        assertEquals(
                List.of(ofMillis(20), ofMillis(30), ofMillis(40)),
                semi.acknowledged().stream()
                        .map(write -> write.answered().orElseThrow())
                        .toList());
    }

    /** Acknowledged, unknown, lost with follower1, lost with follower2, unknown yet alive on follower1. */
    private static List<Integer> lossOf(SingleLeaderCluster cluster) {
        SingleLeaderRun run = cluster.at(ofMillis(95), crash(LEADER)).run();
        return List.of(
                run.acknowledged().size(),
                run.unknown().size(),
                run.lost(FOLLOWER1).size(),
                run.lost(FOLLOWER2).size(),
                run.survivors(FOLLOWER1).size());
    }

    @Test
    void theLongestLogIsPromotedAndTheOtherFollows() {
        SingleLeaderRun run = cutOff().at(ofMillis(95), crash(LEADER))
                .at(ofMillis(130), failoverBy(FOLLOWER2))
                .run();
        assertEquals(Optional.of(FOLLOWER1), run.leader());
        assertEquals(run.log(FOLLOWER1), run.log(FOLLOWER2));
        assertEquals(4, run.log(FOLLOWER1).size());
    }

    @Test
    void theReturningLeaderStepsBackSixTimes() {
        SingleLeaderRun run = returning().run();
        assertEquals(ofMillis(150), run.reigns().get(1).from());
        assertEquals(
                6,
                run.trace()
                        .all(Event.Delivered.class)
                        .filter(event -> event.message() instanceof Message.DropBack)
                        .count());
        for (NodeId node : List.of(LEADER, FOLLOWER1, FOLLOWER2)) {
            assertEquals(List.of("1", "2", "3", "4", "B"), valuesOf(run, node), node.name());
        }
        assertEquals(6, run.lost(LEADER).size(), "a higher epoch does not bring its writes back");
    }

    @Test
    void withoutANewEpochTheLogsMix() {
        SingleLeaderRun run = returning()
                .failover(
                        () -> (size, reachable, failed, epoch) -> Optional.of(new Failover.Promotion(FOLLOWER1, epoch)))
                .run();
        assertEquals(List.of("1", "2", "3", "4", "B", "6", "7", "8", "9", "10"), valuesOf(run, FOLLOWER2));
        assertNotEquals(valuesOf(run, LEADER), valuesOf(run, FOLLOWER1));
    }

    private static SingleLeaderCluster returning() {
        return cutOff().at(ofMillis(130), failoverBy(FOLLOWER1))
                .at(ofMillis(160), BOB.writes("x", "B").to(FOLLOWER1))
                .at(ofMillis(300), heal());
    }

    private static List<String> valuesOf(SingleLeaderRun run, NodeId node) {
        return run.log(node).stream().map(LogEntry::value).toList();
    }

    @Test
    void timeGoesBackwardsAndASessionKeepsItForward() {
        SingleLeaderCluster written =
                near().at(ofMillis(0), ALICE.writes("x", "1")).at(ofMillis(100), ALICE.writes("x", "2"));
        assertEquals(
                List.of(Optional.of("2"), Optional.of("1")),
                written.at(ofMillis(120), BOB.reads("x").from(FOLLOWER1))
                        .at(ofMillis(130), BOB.reads("x").from(FOLLOWER2))
                        .run()
                        .readsOf(BOB));
        assertEquals(
                List.of(Optional.of("2"), Optional.of("2")),
                written.at(ofMillis(120), BOB.reads("x").inSession(FOLLOWER1))
                        .at(ofMillis(130), BOB.reads("x").inSession(FOLLOWER2))
                        .run()
                        .readsOf(BOB));
    }

    @Test
    void theSameSeedGivesTheSameTrace() {
        List<String> traces = new ArrayList<>();
        for (int repeat = 0; repeat < 2; repeat++) {
            traces.add(cutOff().seed(5)
                    .delay(ofMillis(1), ofMillis(30))
                    .loss(0.2)
                    .duplicates(0.2)
                    .run()
                    .trace()
                    .toString());
        }
        assertEquals(traces.get(0), traces.get(1));
        assertEquals(
                Map.of("x", "1"),
                near().at(ofMillis(0), ALICE.writes("x", "1")).run().data(FOLLOWER2));
    }
}
