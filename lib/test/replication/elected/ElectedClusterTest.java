package replication.elected;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.singleleader.Durability;
import replication.singleleader.SingleLeaderClient;
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
}
