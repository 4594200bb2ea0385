package replication.election;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.election.LeaderElection.cluster;
import static replication.election.LeaderElection.stands;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The cluster with the library's own rules: one leader a term, and one in time. */
class LeaderElectionTest {
    private final LeaderElection twoCandidates = cluster(3).onCommand()
            .at(ofMillis(0), stands(N1))
            .at(ofMillis(2), stands(N3));

    @Test
    void theFirstOfTwoCandidatesWins() {
        ElectionRun run = twoCandidates.until(ofMillis(50)).run();
        assertEquals(List.of(new Reign(N1, 1, ofMillis(20), ofMillis(50))), run.reigns(), run.trace()::toString);
    }

    @Test
    void aLostAnswerIsAskedForAgain() {
        ElectionRun run = twoCandidates.heartbeat(ofMillis(60))
                .at(ofMillis(15), cut(N1, N2)).at(ofMillis(30), heal()).until(ofMillis(150)).run();
        assertEquals(List.of(new Reign(N1, 1, ofMillis(80), ofMillis(150))), run.reigns(), run.trace()::toString);
    }

    @Test
    void electsAnotherAfterACrash() {
        for (int seed = 0; seed < 200; seed++) {
            ElectionRun run = cluster(5).leader(N1).seed(seed).delay(ofMillis(5), ofMillis(40)).loss(0.1)
                    .duplicates(0.1).at(ofMillis(500), crash(N1)).until(Duration.ofSeconds(5)).run();
            assertEquals(Optional.empty(), run.twoLeadersOfOneTerm(), "seed " + seed);
            assertTrue(run.firstElected().isPresent(), "seed " + seed);
        }
    }
}
