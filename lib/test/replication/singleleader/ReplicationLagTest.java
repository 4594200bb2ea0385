package replication.singleleader;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.asynchronous;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A follower that is behind answers with what it has; nothing fails. */
class ReplicationLagTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");

    @Test
    void aCutFollowerIsStaleAndTheHealMakesItFresh() {
        SingleLeaderRun run = asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .delay(LEADER, FOLLOWER2, ofMillis(80))
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(100), cut(LEADER, FOLLOWER2))
                .at(ofMillis(120), ALICE.writes("x", "2"))
                .at(ofMillis(300), BOB.reads("x").from(FOLLOWER2))
                .at(ofMillis(400), heal())
                .at(ofMillis(900), BOB.reads("x").from(FOLLOWER2))
                .run();
        assertEquals(
                List.of(Optional.of("1"), Optional.of("2")),
                run.readsOf(BOB),
                () -> "stale behind the cut, fresh after it:\n" + run.trace());
        assertEquals(1, run.stale().size());
    }

    @Test
    void withoutTheCutBothReadsAreFresh() {
        SingleLeaderRun run = asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .delay(LEADER, FOLLOWER2, ofMillis(80))
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(120), ALICE.writes("x", "2"))
                .at(ofMillis(300), BOB.reads("x").from(FOLLOWER2))
                .run();
        assertEquals(List.of(Optional.of("2")), run.readsOf(BOB), () -> "trace:\n" + run.trace());
    }
}
