package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.pause;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import replication.election.FailureDetector;
import replication.election.Heartbeat;
import replication.election.LeaderElection;
import replication.exploration.Exploration;
import replication.exploration.Search;
import replication.simulation.NodeId;

/** Asks a detector by hand first, then in clusters whose leader is paused, is trusted again, and crashes. */
@TaskCheck(id = "detect-failure", answer = FailureDetector.class, minutes = 8)
public class DetectFailureCheck implements Explored<FailureDetector> {

    @Test
    @Points(value = 0.5, row = 1)
    void silentSinceTheStart(FailureDetector detector, Says says) {
        detector.started(1_000, 150, Set.of(N1, N2));
        if (!detector.suspects(1_005).isEmpty()) {
            fail(says.that("early", names(detector.suspects(1_005))));
        }
        if (!detector.suspects(1_150).isEmpty()) {
            fail(says.that("exactly", names(detector.suspects(1_150))));
        }
        if (!detector.suspects(1_151).equals(Set.of(N1, N2))) {
            fail(says.that("never", names(detector.suspects(1_151))));
        }
    }

    @Test
    @Points(value = 0.5, row = 2)
    void readsItsOwnClock(FailureDetector detector, Says says) {
        detector.started(900, 400, Set.of(N1, N2));
        detector.heard(new Heartbeat(N1, 1, 560), 960);
        detector.heard(new Heartbeat(N2, 1, 1_160), 960);
        if (detector.suspects(1_000).contains(N1)) {
            fail(says.that("behind"));
        }
        if (detector.suspects(1_360).contains(N1)) {
            fail(says.that("timeout"));
        }
        if (!detector.suspects(1_361).contains(N2)) {
            fail(says.that("ahead"));
        }
    }

    @Test
    @Points(value = 0.4, row = 3)
    void trustsAgain(FailureDetector detector, Says says) {
        detector.started(0, 150, Set.of(N1, N2, N3));
        detector.heard(new Heartbeat(N1, 1, 10), 10);
        Set<NodeId> neverHeard = Set.copyOf(detector.suspects(155));
        if (!neverHeard.equals(Set.of(N2, N3))) {
            fail(says.that("others", names(neverHeard)));
        }
        Set<NodeId> atFirst = Set.copyOf(detector.suspects(161));
        if (!atFirst.contains(N1)) {
            fail(says.that("missed", names(atFirst)));
        }
        detector.heard(new Heartbeat(N1, 1, 310), 320);
        Set<NodeId> afterwards = Set.copyOf(detector.suspects(330));
        if (afterwards.contains(N1)) {
            fail(says.that("never"));
        }
        if (!afterwards.equals(Set.of(N2, N3))) {
            fail(says.that("still", names(afterwards)));
        }
        Set<NodeId> inTheEnd = Set.copyOf(detector.suspects(471));
        if (!inTheEnd.contains(N1)) {
            fail(says.that("again", names(inTheEnd)));
        }
    }

    private static String names(Set<NodeId> nodes) {
        return nodes.isEmpty()
                ? "nobody"
                : nodes.stream().map(String::valueOf).sorted().collect(Collectors.joining(" and "));
    }

    @Test
    @Points(value = 0.6, row = 4)
    void watchesInManyRuns(Supplier<FailureDetector> newDetector, Search search, Says says) {
        search.runs(200, exploration(newDetector, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "watchesInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<FailureDetector> newDetector, Says says) {
        return Exploration.of(
                "detect-failure",
                seed -> LeaderElection.cluster(3)
                        .seed(seed)
                        .leader(N1)
                        .delay(ofMillis(5), ofMillis(40))
                        .clock(N1, ofMillis(-200))
                        .suspicionAfter(ofMillis(150))
                        .electionTimeout(ofMillis(300), ofMillis(600))
                        .at(ofMillis(500), pause(N1, ofMillis(180)))
                        .at(ofMillis(1_500), crash(N1))
                        .until(ofMillis(3_000)),
                cluster -> cluster.failureDetector(newDetector),
                ElectionPromise.nobodyStandsBeforeACrash(says),
                ElectionPromise.somebodyAfterACrash(says));
    }
}
