package workbook.quiz;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import replication.document.MultiLeaderProgram;
import replication.document.SingleLeaderProgram;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.simulation.NodeId;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** Where the systems or a count can tell which option is right, they do. */
class RightAnswersTest {
    private static final NodeId TOKYO = new NodeId("tokyo");
    private static final NodeId VIRGINIA = new NodeId("virginia");

    private static void assertRight(String question, Object result) {
        Question asked = QuizBank.load(Locale.ENGLISH).question(question);
        assertEquals(
                String.valueOf(result),
                asked.option(asked.right().text().charAt(0)).text(),
                question);
    }

    private static SingleLeaderRun failover(SingleLeaderCluster mode) {
        SingleLeaderClient client = SingleLeaderClient.named("client");
        SingleLeaderCluster cluster =
                mode.delay(LEADER, FOLLOWER1, ofMillis(25)).delay(LEADER, FOLLOWER2, ofMillis(60));
        for (int write = 0; write < 10; write++) {
            cluster = cluster.at(ofMillis(20 * write), client.writes("x", String.valueOf(write)));
        }
        return cluster.at(ofMillis(75), partition(nodes(LEADER), nodes(FOLLOWER1, FOLLOWER2)))
                .at(ofMillis(190), crash(LEADER))
                .run();
    }

    @Test
    void q5AsynchronousLosesSeven() {
        SingleLeaderRun run = failover(SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2));
        assertRight("Q5", run.lost(FOLLOWER1).size());
        assertEquals(9, run.lost(FOLLOWER2).size(), "as option D says");
    }

    @Test
    void q6SemiSynchronousLosesNothingWithTheFasterFollower() {
        SingleLeaderRun run = failover(SingleLeaderCluster.semiSynchronous(1, LEADER, FOLLOWER1, FOLLOWER2));
        assertEquals(0, run.lost(FOLLOWER1).size(), "A");
        assertEquals(1, run.lost(FOLLOWER2).size(), "B");
        assertTrue(
                run.acknowledged().stream()
                        .allMatch(w -> w.answered().orElseThrow().compareTo(ofMillis(75)) < 0),
                "C");
        assertEquals(1, run.survivors(FOLLOWER1).size(), "D");
    }

    @Test
    void q7TheDocumentsFollowersHoldOnlyA() {
        SingleLeaderProgram.SingleLeaderCluster cluster = new SingleLeaderProgram.SingleLeaderCluster(() -> 0);
        cluster.write("a", "1", true);
        cluster.write("b", "1", false);
        assertTrue(cluster.write("c", "1", true));
        cluster.followers()
                .forEach(follower -> assertEquals(
                        List.of("a"),
                        follower.log().stream()
                                .map(SingleLeaderProgram.ReplicationLog::key)
                                .toList()));
    }

    @Test
    void q11TheDocumentsTieLeavesTwoValues() {
        MultiLeaderProgram.MultiLeaderCluster cluster = new MultiLeaderProgram.MultiLeaderCluster(2, () -> 5);
        cluster.write(0, "x", "v1");
        cluster.write(0, "x", "v2");
        assertRight("Q11", cluster.read(0, "x") + " at the writer, " + cluster.read(1, "x") + " elsewhere");
    }

    @Test
    void q13TheCounterShowsEight() {
        MultiLeaderClient inTokyo = MultiLeaderClient.at(TOKYO);
        MultiLeaderClient inVirginia = MultiLeaderClient.at(VIRGINIA);
        Optional<String> value = MultiLeaderCluster.allToAll(TOKYO, VIRGINIA)
                .exchangeEvery(ofMillis(100))
                .at(ofMillis(0), cut(TOKYO, VIRGINIA))
                .at(ofMillis(10), inTokyo.adds("n", 5))
                .at(ofMillis(10), inVirginia.adds("n", 3))
                .at(ofMillis(50), heal())
                .until(ofMillis(600))
                .run()
                .read(TOKYO, "n");
        assertRight("Q13", value.orElseThrow());
    }

    @Test
    void q15TheSmallestOverlappingReadQuorum() {
        assertRight(
                "Q15",
                IntStream.rangeClosed(1, 5).filter(r -> 3 + r > 5).findFirst().orElseThrow());
    }

    @Test
    void q16ThreeOfTenPairsMiss() {
        long missing = IntStream.range(0, 1 << 5)
                .filter(asked -> Integer.bitCount(asked) == 2 && (asked & 0b00011) == 0)
                .count();
        assertRight("Q16", missing * 10 + " %");
    }

    @Test
    void q19FourOfSixAreTheSmallestMajority() {
        assertRight(
                "Q19",
                IntStream.rangeClosed(0, 6)
                        .filter(failed -> 6 - failed > 3)
                        .max()
                        .orElseThrow());
    }
}
