package workbook.demo;

import static java.time.Duration.ofMillis;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.List;
import java.util.Optional;
import replication.document.SingleLeaderProgram;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;
import workbook.text.Texts;

/** The demo of the document's first program, then the same write on a cluster whose messages take their time. */
public final class SingleLeaderDemo {
    private static final SingleLeaderClient CLIENT = SingleLeaderClient.named("client");

    private SingleLeaderDemo() {}

    /** What the document's program prints, what the repaired system does, and three lines that say what differs. */
    public static String text() {
        Texts texts = Texts.of("demo-single-leader");
        return DemoText.of(texts, SingleLeaderProgram.demo(() -> 0), repaired(texts));
    }

    private static List<String> repaired(Texts texts) {
        SingleLeaderCluster cluster = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .delay(LEADER, FOLLOWER2, ofMillis(40))
                .at(ofMillis(0), CLIENT.writes("user:1", "Alice"));
        for (int time : new int[] {5, 20}) {
            cluster = cluster.at(ofMillis(time), CLIENT.reads("user:1"))
                    .at(ofMillis(time), CLIENT.reads("user:1").from(FOLLOWER1));
        }
        SingleLeaderRun asynchronous = cluster.run();
        SingleLeaderRun synchronous = SingleLeaderCluster.synchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .delay(LEADER, FOLLOWER2, ofMillis(40))
                .at(ofMillis(0), CLIENT.writes("user:1", "Alice"))
                .run();
        List<Optional<String>> reads = asynchronous.readsOf(CLIENT);
        return List.of(
                texts.get("at", 5, reads.get(0).orElse("None"), reads.get(1).orElse("None")),
                texts.get("at", 20, reads.get(2).orElse("None"), reads.get(3).orElse("None")),
                texts.get("waited", waited(asynchronous), waited(synchronous)));
    }

    private static long waited(SingleLeaderRun run) {
        return run.acknowledged().get(0).waited().orElseThrow().toMillis();
    }
}
