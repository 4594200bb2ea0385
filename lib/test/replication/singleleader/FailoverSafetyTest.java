package replication.singleleader;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import static replication.singleleader.SingleLeaderCluster.semiSynchronous;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import replication.simulation.NodeId;

/** What holds in every run, whatever the network does and whoever tries to lead. */
class FailoverSafetyTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final List<NodeId> ALL = List.of(LEADER, FOLLOWER1, FOLLOWER2);

    /** Writes everywhere, cuts, crashes with memory and failovers by anybody, on a bad network; calm at the end. */
    private static SingleLeaderCluster stormy(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        SingleLeaderCluster cluster = semiSynchronous(1, LEADER, FOLLOWER1, FOLLOWER2)
                .seed(seed)
                .delay(ofMillis(2), ofMillis(40))
                .loss(0.15)
                .duplicates(0.15);
        for (int write = 0; write < 40; write++) {
            NodeId node = ALL.get(chance.nextInt(3));
            cluster = cluster.at(
                    ofMillis(chance.nextInt(3_000)),
                    ALICE.writes("x", String.valueOf(write)).to(node));
        }
        for (int storm = 0; storm < 3; storm++) {
            Duration start = ofMillis(200 + 900L * storm + chance.nextInt(200));
            NodeId victim = ALL.get(chance.nextInt(3));
            NodeId other = ALL.get((ALL.indexOf(victim) + 1 + chance.nextInt(2)) % 3);
            List<NodeId> rest =
                    ALL.stream().filter(node -> !node.equals(victim)).toList();
            cluster = chance.nextBoolean()
                    ? cluster.at(start, crash(victim)).at(start.plusMillis(600), restart(victim))
                    : cluster.at(start, partition(nodes(victim), nodes(rest.get(0), rest.get(1))))
                            .at(start.plusMillis(600), heal());
            cluster = cluster.at(start.plusMillis(50), failoverBy(other))
                    .at(start.plusMillis(50 + chance.nextInt(400)), failoverBy(rest.get(chance.nextInt(2))));
        }
        return cluster.at(ofMillis(3_500), failoverBy(FOLLOWER1)).rest(ofMillis(10_000));
    }

    @Test
    void oneLeaderAnEpochNoConfirmedWriteLostAndEqualLogsAtTheEnd() {
        int changes = 0;
        int confirmed = 0;
        int leaderless = 0;
        for (long seed = 1; seed <= 300; seed++) {
            SingleLeaderRun run = stormy(seed).run();
            String about = "seed " + seed;
            Map<Long, NodeId> leaders = new TreeMap<>();
            for (SingleLeaderRun.Reign reign : run.reigns()) {
                assertEquals(reign.leader(), leaders.computeIfAbsent(reign.epoch(), epoch -> reign.leader()), about);
            }
            if (run.leader().isEmpty()) {
                leaderless++; // all reports of the last failover were lost: safe, but somebody has to try again
                continue;
            }
            NodeId leader = run.leader().get();
            assertEquals(List.of(), run.lost(leader), about);
            for (NodeId node : ALL) {
                assertEquals(run.log(leader), run.log(node), about + ", " + node);
                assertEquals(run.data(leader), run.data(node), about + ", " + node);
            }
            changes += run.reigns().size() - 1;
            confirmed += run.acknowledged().size();
        }
        assertTrue(leaderless < 15, leaderless + " of 300 runs end without a leader");
        assertTrue(changes > 300 && confirmed > 500, changes + " changes and " + confirmed + " confirmed writes");
    }

    @Test
    void aLeaderThatHasReportedAcknowledgesNothingMore() {
        SingleLeaderRun run = asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(50), failoverBy(FOLLOWER1))
                .at(ofMillis(65), ALICE.writes("x", "2"))
                .at(ofMillis(200), ALICE.writes("x", "3"))
                .run();
        assertEquals(2, run.refused().size(), () -> "trace:\n" + run.trace());
        assertEquals(List.of(), run.lost(run.leader().orElseThrow()));
    }

    @Test
    void whatIsNotConfirmedInTimeIsUnknownToTheClient() {
        SingleLeaderRun run = semiSynchronous(1, LEADER, FOLLOWER1, FOLLOWER2)
                .at(ofMillis(0), partition(nodes(LEADER), nodes(FOLLOWER1, FOLLOWER2)))
                .at(ofMillis(10), ALICE.writes("x", "1"))
                .confirmWithin(ofMillis(300))
                .run();
        assertEquals(1, run.unknown().size());
        assertEquals(ofMillis(310), run.unknown().get(0).answered().orElseThrow(), "the leader said so");
    }
}
