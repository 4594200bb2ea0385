package workbook.view;

import static java.time.Duration.ofMillis;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import replication.simulation.Fault;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;

/**
 * Draws a small run of which nobody looks at the picture. The first picture of a JVM takes several times as long as the
 * next, most of it to load some 600 classes; whoever has time before somebody waits can spend it here.
 */
public final class FirstPicture {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");

    private FirstPicture() {}

    public static void draw() {
        SpaceTimeDiagram.of(SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
                        .loss(0.2)
                        .at(ofMillis(0), ALICE.writes("x", "1"))
                        .at(ofMillis(10), Fault.crash(FOLLOWER1))
                        .at(ofMillis(20), ALICE.reads("x").from(FOLLOWER1))
                        .at(ofMillis(30), Fault.restart(FOLLOWER1))
                        .at(ofMillis(40), Fault.cut(LEADER, FOLLOWER1))
                        .at(ofMillis(60), Fault.heal())
                        .at(ofMillis(80), ALICE.reads("x").from(FOLLOWER1))
                        .run()
                        .trace())
                .picture();
    }
}
