package workbook.demo;

import static java.time.Duration.ofMillis;
import static replication.election.LeaderElection.N1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import replication.document.LeaderElectionProgram;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.election.Reign;
import replication.election.Suspicion;
import replication.simulation.Fault;
import replication.simulation.Times;
import workbook.text.Texts;

/** The demo of the document's third program, then the same on nodes that hear each other's heartbeats. */
public final class LeaderElectionDemo {
    private static final Duration LOOK = ofMillis(1_500);

    private LeaderElectionDemo() {}

    /** What the document's program prints, what the repaired system does, and three lines that say what differs. */
    public static String text() {
        Texts texts = Texts.of("demo-leader-election");
        long[] now = {0};
        List<String> document = new ArrayList<>();
        LeaderElectionProgram.demoElection(() -> now[0], millis -> now[0] += millis, new Random(1), document::add);
        return DemoText.of(texts, document, repaired(texts));
    }

    private static List<String> repaired(Texts texts) {
        LeaderElection cluster = LeaderElection.cluster(3).at(ofMillis(0), LeaderElection.stands(N1));
        ElectionRun healthy = cluster.until(LOOK).run();
        ElectionRun crashed =
                cluster.at(LOOK, Fault.crash(N1)).until(ofMillis(3_000)).run();
        Reign first = crashed.reigns().get(0);
        Reign second = crashed.reigns().get(1);
        Suspicion noticed = crashed.suspicions().get(0);
        return List.of(
                texts.get("elected", first.leader(), first.term(), Times.text(first.from())),
                texts.get("look", Times.text(LOOK), healthy.suspicions().size()),
                texts.get("crash", first.leader(), Times.text(LOOK), noticed.by(), Times.text(noticed.at())),
                texts.get("elected", second.leader(), second.term(), Times.text(second.from())));
    }
}
