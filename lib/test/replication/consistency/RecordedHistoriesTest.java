package replication.consistency;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.STORE;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.cut;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import replication.election.LeaderElection;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.simulation.NodeId;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** What the clients of every system did is written down with their names and times. */
class RecordedHistoriesTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");
    private static final NodeId TOKYO = new NodeId("tokyo");
    private static final NodeId OSAKA = new NodeId("osaka");

    @Test
    void clientsOfOneLeader() {
        SingleLeaderRun run = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(5), BOB.reads("x").from(FOLLOWER1))
                .at(ofMillis(50), ALICE.writes("x", "2").to(FOLLOWER1))
                .at(ofMillis(60), crash(LEADER))
                .at(ofMillis(70), ALICE.writes("x", "3"))
                .at(ofMillis(80), BOB.reads("x"))
                .at(ofMillis(90), BOB.reads("x").from(FOLLOWER2))
                .run();
        assertLines("""
            alice: write 1 of x (0 ms)
            bob: read nothing of x (5 ms)
            alice: write 2 of x (failed) (50 ms)
            alice: write 3 of x (outcome unknown) (70 to 1070 ms)
            bob: read nothing of x (outcome unknown) (80 to 1080 ms)
            bob: read 1 of x (90 ms)\
            """, run.history());
        assertEquals(
                List.of(0, 1, 0, 0, 1, 2),
                run.history().operations().stream().map(Operation::process).toList(),
                "bob reads while he still waits for an answer, so he is two processes");
        assertEquals(
                List.of("follower1: read 1 of x", "follower2: read 1 of x", "leader: read 1 of x"),
                copies(run.historyWithCopies()));
    }

    @Test
    void clientsOfManyLeaders() {
        MultiLeaderClient tokyo = MultiLeaderClient.at(TOKYO);
        MultiLeaderClient osaka = MultiLeaderClient.at(OSAKA);
        History history = MultiLeaderCluster.allToAll(TOKYO, OSAKA)
                .at(ofMillis(0), tokyo.writesInARow("x", 2))
                .at(ofMillis(0), tokyo.adds("likes", 1))
                .at(ofMillis(10), osaka.reads("x"))
                .at(ofMillis(10), osaka.reads("likes"))
                .at(ofMillis(200), osaka.deletes("x"))
                .at(ofMillis(200), cut(TOKYO, tokyo.id()))
                .at(ofMillis(210), tokyo.reads("x"))
                .run()
                .history();
        assertLines("""
            tokyo-client: write 1 of x (0 ms)
            tokyo-client: write 2 of x (0 ms)
            osaka-client: read nothing of x (10 ms)
            osaka-client: delete of x (200 ms)
            tokyo-client: read nothing of x (outcome unknown) (from 210 ms on)\
            """, history);
        assertTrue(
                history.operations().get(0).before(history.operations().get(1)),
                "one after the other, though no time passes");
    }

    @Test
    void leadersThatWriteToTheStore() {
        History history = LeaderElection.cluster(3)
                .leader(N1)
                .store(false)
                .delay(N1, STORE, ofMillis(30))
                .at(ofMillis(10), LeaderElection.writes(N1, "a"))
                .at(ofMillis(20), LeaderElection.writes(N2, "b"))
                .at(ofMillis(60), cut(N1, STORE))
                .at(ofMillis(70), LeaderElection.writes(N1, "c"))
                .until(ofMillis(200))
                .run()
                .history();
        assertLines("""
            n1: write a (10 to 40 ms)
            n2: write b (failed) (20 ms)
            n1: write c (outcome unknown) (from 70 ms on)\
            """, history);
    }

    private static List<String> copies(History history) {
        Stream<Operation> all = history.operations().stream();
        return all.skip(6)
                .map(operation -> operation.toString().replaceFirst(" \\(.*", ""))
                .toList();
    }

    private static void assertLines(String expected, History history) {
        assertEquals(expected, history.toString());
    }
}
