package workbook.readme;

import static java.time.Duration.ofMillis;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.asynchronous;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderRun;
import workbook.exercise.WorkbookFolder;
import workbook.view.SpaceTimeDiagram;

/** Draws the picture of the README; as a program it writes the file. */
final class ReadmePicture {
    private ReadmePicture() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(file(), svg());
        System.out.println(file());
    }

    static Path file() {
        return WorkbookFolder.find().path().resolve("docs/replication-lag.svg");
    }

    /** The experiment with which chapter 1 begins: Bob asks a follower that has not heard of Alice's write. */
    static String svg() {
        SingleLeaderClient alice = SingleLeaderClient.named("alice");
        SingleLeaderClient bob = SingleLeaderClient.named("bob");
        SingleLeaderRun run = asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .seed(42)
                .delay(LEADER, FOLLOWER2, ofMillis(80))
                .at(ofMillis(0), alice.writes("x", "1"))
                .at(ofMillis(50), bob.reads("x").from(FOLLOWER2))
                .at(ofMillis(120), bob.reads("x").from(FOLLOWER2))
                .run();
        return SpaceTimeDiagram.of(run.trace()).to(ofMillis(180)).picture().svg() + "\n";
    }
}
