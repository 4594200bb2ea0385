package workbook.demo;

import static java.time.Duration.ofMillis;

import java.util.List;
import java.util.Optional;
import replication.document.MultiLeaderProgram;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.simulation.NodeId;
import workbook.text.Texts;

/** The demo of the document's second program, then the same two writes on leaders that are really apart. */
public final class MultiLeaderDemo {
    private static final NodeId LEADER0 = new NodeId("leader0");
    private static final NodeId LEADER1 = new NodeId("leader1");

    private MultiLeaderDemo() {}

    /** What the document's program prints, what the repaired system does, and three lines that say what differs. */
    public static String text() {
        Texts texts = Texts.of("demo-multi-leader");
        long[] now = {0};
        return DemoText.of(
                texts, MultiLeaderProgram.demoMulti(() -> now[0], millis -> now[0] += millis), repaired(texts));
    }

    private static List<String> repaired(Texts texts) {
        MultiLeaderClient client0 = MultiLeaderClient.at(LEADER0);
        MultiLeaderClient client1 = MultiLeaderClient.at(LEADER1);
        MultiLeaderRun run = MultiLeaderCluster.allToAll(LEADER0, LEADER1)
                .at(ofMillis(0), client0.writes("config", "value_from_leader0"))
                .at(ofMillis(1), client1.writes("config", "value_from_leader1"))
                .at(ofMillis(50), client0.reads("config"))
                .at(ofMillis(50), client1.reads("config"))
                .at(ofMillis(100), client0.reads("config"))
                .at(ofMillis(100), client1.reads("config"))
                .run();
        List<Optional<String>> reads0 = run.readsOf(client0);
        List<Optional<String>> reads1 = run.readsOf(client1);
        return List.of(
                texts.get("at", 50, reads0.get(0).orElseThrow(), reads1.get(0).orElseThrow()),
                texts.get("at", 100, reads0.get(1).orElseThrow(), reads1.get(1).orElseThrow()),
                texts.get("lost", run.lostWrites().get(0)));
    }
}
