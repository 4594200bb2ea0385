package replication.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import replication.document.LeaderElectionProgram.LeaderElection;
import replication.document.LeaderElectionProgram.Node;

/** The flaws of the document's election, which the notebook shows, are there. */
class LeaderElectionProgramTest {
    private final long[] now = {0};
    private final List<String> printed = new ArrayList<>();

    private LeaderElection election(Node... nodes) {
        return new LeaderElection(List.of(nodes), () -> now[0], new Random(1), printed::add);
    }

    private static LeaderElection demo(int seed, List<String> printed) {
        long[] now = {0};
        return LeaderElectionProgram.demoElection(
                () -> now[0], millis -> now[0] += millis, new Random(seed), printed::add);
    }

    private static List<String> leaders(LeaderElection election) {
        return election.nodes().stream()
                .filter(Node::isLeader)
                .map(Node::nodeId)
                .toList();
    }

    @Test
    void aHealthyLeaderFailsInEveryRunAndIsChosenAgainInOneOfThree() {
        int failed = 0;
        int chosenAgain = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            List<String> lines = new ArrayList<>();
            LeaderElection election = demo(seed, lines);
            failed += lines.contains("Leader node1 failed!") ? 1 : 0;
            chosenAgain += election.currentLeader().equals(Optional.of("node1")) ? 1 : 0;
        }
        assertEquals(3_000, failed);
        assertEquals(1_000, chosenAgain);
    }

    @Test
    void noHeartbeatIsEverNotedSoALookWithin1000MsFindsNothingAndALaterOneAFailure() {
        LeaderElection election = election(new Node("node1"), new Node("node2"), new Node("node3"));
        election.startElection("node1");
        now[0] = 1_000;
        election.detectLeaderFailure();
        assertEquals(List.of("node1 became leader (term 1)"), printed);
        now[0] = 1_001;
        election.detectLeaderFailure();
        assertTrue(printed.contains("Leader node1 failed!"));
    }

    @Test
    void aNewWinnerDoesNotDeposeTheOldOne() {
        LeaderElection election = election(new Node("node1"), new Node("node2"), new Node("node3"));
        election.startElection("node1");
        election.startElection("node2");
        assertEquals(List.of("node1", "node2"), leaders(election));
        assertEquals(List.of(2, 2, 2), election.nodes().stream().map(Node::term).toList());
    }

    @Test
    void afterAFailedElectionThereIsNoLeaderForEver() {
        LeaderElection election = election(new Node("node1", 1), new Node("node2", 5), new Node("node3", 5));
        assertFalse(election.startElection("node1"));
        now[0] = 1_000_000;
        election.detectLeaderFailure();
        assertEquals(Optional.empty(), election.currentLeader());
        assertEquals(List.of(), printed);
    }

    @Test
    void aResentRequestOfTheSameCandidateIsRefused() {
        Node voter = new Node("node2");
        LeaderElection election = election(new Node("node1"), voter, new Node("node3"));
        assertTrue(election.requestVote(voter, 1));
        assertFalse(election.requestVote(voter, 1));
    }

    @Test
    void aRefusalDoesNotTellTheCandidateTheVotersTerm() {
        LeaderElection election = election(new Node("node1", 1), new Node("node2", 5), new Node("node3", 5));
        election.startElection("node1");
        assertEquals(2, election.nodes().get(0).term());
    }

    @Test
    void evenOfFourNodesAMajorityIsMoreThanHalf() {
        Node[] nodes = Stream.of("node1", "node2", "node3", "node4")
                .map(name -> new Node(name, name.equals("node1") || name.equals("node2") ? 0 : 5))
                .toArray(Node[]::new);
        assertFalse(election(nodes).startElection("node1"), "two of four votes are no majority");
    }
}
