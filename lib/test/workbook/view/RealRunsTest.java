package workbook.view;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.election.LeaderElection.N4;
import static replication.election.LeaderElection.N5;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.simulation.Fault.restart;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import org.junit.jupiter.api.Test;
import replication.election.LeaderElection;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.simulation.NodeId;
import replication.simulation.Trace;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;

/** The pictures of runs as the notebooks have them: many writes, clients without delay, cuts, crashes, heartbeats. */
class RealRunsTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");

    @Test
    void aFollowerThatWasAway() {
        Trace trace = writes(SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1), 20, 20)
                .at(ofMillis(100), crash(FOLLOWER1))
                .at(ofMillis(400), restart(FOLLOWER1))
                .run()
                .trace();
        assertReadable(SpaceTimeDiagram.of(trace), "follower1 is down");
    }

    @Test
    void aFailoverWhoseOldLeaderReturns() {
        Trace trace = writes(
                        SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                                .delay(LEADER, FOLLOWER2, ofMillis(40)),
                        10,
                        10)
                .at(ofMillis(45), partition(nodes(LEADER, ALICE.id()), nodes(FOLLOWER1, FOLLOWER2)))
                .at(ofMillis(150), SingleLeaderCluster.failoverBy(FOLLOWER1))
                .at(ofMillis(180), BOB.writes("y", "1").to(FOLLOWER1))
                .at(ofMillis(300), heal())
                .run()
                .trace();
        assertReadable(SpaceTimeDiagram.of(trace), "alice, leader | follower1, follower2 cut, from 45 to 300 ms");
        assertReadable(SpaceTimeDiagram.of(trace).from(ofMillis(140)).title("The old leader returns"), "epoch 2");
    }

    @Test
    void aStaleReadIsAmber() {
        Trace trace = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
                .delay(ofMillis(80))
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(50), BOB.reads("x").from(FOLLOWER1))
                .run()
                .trace();
        Picture picture = SpaceTimeDiagram.of(trace).picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("reads a stale value"), picture.text());
        assertTrue(picture.svg().contains(Ink.AMBER), picture.svg());
    }

    @Test
    void twoUpdatesThatCross() {
        NodeId tokyo = new NodeId("東京");
        NodeId virginia = new NodeId("Virginia");
        Trace trace = MultiLeaderCluster.allToAll(tokyo, virginia)
                .at(ofMillis(0), MultiLeaderClient.at(tokyo).writes("x", "A"))
                .at(ofMillis(1), MultiLeaderClient.at(virginia).writes("x", "B"))
                .at(ofMillis(100), MultiLeaderClient.at(tokyo).reads("x"))
                .run()
                .trace();
        assertReadable(SpaceTimeDiagram.of(trace), "東京");
    }

    @Test
    void twoLeadersForAWhile() {
        Trace trace = LeaderElection.cluster(5)
                .leader(N1)
                .seed(4)
                .at(ofMillis(499), partition(nodes(N1, N2), nodes(N3, N4, N5)))
                .at(ofMillis(1_499), heal())
                .run()
                .trace();
        assertReadable(SpaceTimeDiagram.of(trace), "n1 leads from 0 to");
        assertReadable(
                SpaceTimeDiagram.of(trace)
                        .from(ofMillis(450))
                        .to(ofMillis(1_600))
                        .withoutMessages("beat", "heard"),
                "n1 leads from 450 to 15");
    }

    private static SingleLeaderCluster writes(SingleLeaderCluster cluster, int count, int everyMillis) {
        SingleLeaderCluster scenario = cluster;
        for (int i = 0; i < count; i++) {
            scenario = scenario.at(ofMillis((long) i * everyMillis), ALICE.writes("k" + (i + 1), "1"));
        }
        return scenario;
    }

    private static void assertReadable(SpaceTimeDiagram diagram, String shown) {
        Picture picture = diagram.picture();
        SvgRules.assertKept(picture);
        assertTrue(
                picture.svg().length() <= 60_000,
                () -> "characters: " + picture.svg().length());
        assertTrue(picture.svg().contains(shown), () -> "\"" + shown + "\" in " + picture.svg());
    }
}
