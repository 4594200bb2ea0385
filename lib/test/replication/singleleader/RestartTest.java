package replication.singleleader;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.restart;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A node that comes back goes on from what it knew, whenever that is. */
class RestartTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");

    @Test
    void aLeaderThatIsBackInTheFirstMomentGoesOnWithItsLog() {
        SingleLeaderRun run = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(0), crash(LEADER))
                .at(ofMillis(0), restart(LEADER))
                .at(ofMillis(0), ALICE.writes("x", "2"))
                .run();

        assertEquals(
                List.of("#1 x=1", "#2 x=2"),
                run.log(FOLLOWER1).stream().map(LogEntry::toString).toList());
    }
}
