package replication.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import replication.document.SingleLeaderProgram.NodeRole;
import replication.document.SingleLeaderProgram.NotLeaderError;
import replication.document.SingleLeaderProgram.ReplicatedNode;
import replication.document.SingleLeaderProgram.ReplicationLog;
import replication.document.SingleLeaderProgram.SingleLeaderCluster;

/** The document's first program does what it does in Python, right things and flaws alike. */
class SingleLeaderProgramTest {
    private final SingleLeaderCluster cluster = new SingleLeaderCluster(() -> 7);

    @Test
    void theDemoPrintsAliceTwice() {
        assertEquals(List.of("Leader: Alice", "Follower: Alice"), SingleLeaderProgram.demo(() -> 7));
    }

    @Test
    void aFollowerRefusesWritesAndKeepsNothing() {
        ReplicatedNode follower = new ReplicatedNode("f", NodeRole.FOLLOWER, () -> 7);
        NotLeaderError refusal = assertThrows(NotLeaderError.class, () -> follower.write("x", "1"));
        assertEquals("Only leader can write", refusal.getMessage());
        assertEquals(List.of(), follower.log());
    }

    @Test
    void aFollowerRefusesAGap() {
        ReplicatedNode follower = new ReplicatedNode("f", NodeRole.FOLLOWER, () -> 7);
        assertTrue(follower.applyLog(entry(1)));
        assertFalse(follower.applyLog(entry(3)));
        assertEquals(1, follower.lastAppliedSeq());
    }

    @Test
    void falseMeansBothThatItHasTheEntryAndThatItMissesOne() {
        ReplicatedNode follower = new ReplicatedNode("f", NodeRole.FOLLOWER, () -> 7);
        follower.applyLog(entry(1));
        assertEquals(follower.applyLog(entry(1)), follower.applyLog(entry(3)), "again and gap get the same answer");
    }

    @Test
    void anAsynchronousEntryIsNeverSent() {
        assertTrue(cluster.write("a", "1", false));
        assertEquals(Optional.of("1"), cluster.read("a", true));
        assertEquals(Optional.empty(), cluster.read("a"), "the document's else branch is \"pass\"");
    }

    @Test
    void afterOneAsynchronousWriteEverySynchronousOneIsTrueAndOnNoFollower() {
        assertTrue(cluster.write("a", "1", true));
        assertTrue(cluster.write("b", "2", false));
        assertTrue(cluster.write("c", "3", true), "nobody looks at what applyLog says");
        assertTrue(cluster.write("d", "4", true));
        cluster.followers()
                .forEach(follower -> assertEquals(
                        List.of("a"),
                        follower.log().stream().map(ReplicationLog::key).toList(),
                        follower.nodeId()));
    }

    @Test
    void entriesOfTwoLeadersLookAlike() {
        ReplicatedNode one = new ReplicatedNode("one", NodeRole.LEADER, () -> 7);
        ReplicatedNode other = new ReplicatedNode("other", NodeRole.LEADER, () -> 7);
        assertEquals(one.write("x", "1"), other.write("x", "1"), "there is no epoch");
    }

    @Test
    void theLeaderShowsAValueThatNoFollowerHas() {
        cluster.write("a", "1", false);
        assertEquals(Optional.of("1"), cluster.leader().read("a"));
        cluster.followers().forEach(follower -> assertEquals(Optional.empty(), follower.read("a")));
    }

    @Test
    void readsAlwaysAskTheFirstFollower() {
        cluster.followers().get(1).applyLog(entry(1));
        assertEquals(Optional.empty(), cluster.read("x"), "the second follower has it, but is never asked");
    }

    @Test
    void anAbsentKeyLooksLikeOneThatIsNotReplicatedYet() {
        cluster.write("a", "1", false);
        assertEquals(cluster.read("never written"), cluster.read("a"));
    }

    private static ReplicationLog entry(int sequence) {
        return new ReplicationLog(sequence, "SET", "x", String.valueOf(sequence), 7);
    }
}
