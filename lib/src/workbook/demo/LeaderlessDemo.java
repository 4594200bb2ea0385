package workbook.demo;

import static java.time.Duration.ofMillis;
import static replication.leaderless.LeaderlessCluster.A;
import static replication.leaderless.LeaderlessCluster.B;
import static replication.leaderless.LeaderlessCluster.C;
import static replication.leaderless.LeaderlessCluster.leaderless;

import java.time.Duration;
import java.util.List;
import replication.leaderless.LeaderlessClient;
import replication.leaderless.LeaderlessRun;
import replication.leaderless.LeaderlessRun.Read;
import replication.leaderless.LeaderlessRun.Write;
import replication.simulation.Times;
import workbook.text.Texts;

/** The document's picture of three equal nodes, brought to life: sets that can miss each other, then sets that meet. */
public final class LeaderlessDemo {
    private static final LeaderlessClient ALICE = LeaderlessClient.named("alice");
    private static final LeaderlessClient BOB = LeaderlessClient.named("bob");

    private LeaderlessDemo() {}

    /** What a write to one and a read from one give, the same with two, and three lines that say what differs. */
    public static String text() {
        Texts texts = Texts.of("demo-leaderless");
        return DemoText.of(texts, lines(texts, played(1, ofMillis(20))), lines(texts, played(2, ofMillis(50))));
    }

    /**
     * @param quorum W and R
     * @param reading when bob reads: after alice has been told ok
     */
    private static LeaderlessRun played(int quorum, Duration reading) {
        return leaderless(A, B, C)
                .write(quorum)
                .read(quorum)
                .holding("x", "old")
                .delay(ALICE.id(), A, ofMillis(5))
                .delay(ALICE.id(), B, ofMillis(20))
                .delay(ALICE.id(), C, ofMillis(60))
                .delay(BOB.id(), A, ofMillis(60))
                .delay(BOB.id(), B, ofMillis(20))
                .delay(BOB.id(), C, ofMillis(5))
                .at(ofMillis(0), ALICE.writes("x", "new"))
                .at(reading, BOB.reads("x"))
                .run();
    }

    private static List<String> lines(Texts texts, LeaderlessRun run) {
        Write write = run.writes().get(0);
        Read read = run.reads().get(0);
        String age = texts.get(run.staleReads().isEmpty() ? "newest" : "stale");
        return List.of(
                texts.get("write", run.write(), Times.text(write.waited().orElseThrow())),
                texts.get(
                        "read",
                        run.read(),
                        Times.text(read.asked()),
                        read.value().orElseThrow(),
                        age,
                        Times.text(read.waited().orElseThrow())));
    }
}
