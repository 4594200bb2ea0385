package replication.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import replication.document.MultiLeaderProgram.MultiLeaderCluster;
import replication.document.MultiLeaderProgram.MultiLeaderNode;
import replication.document.MultiLeaderProgram.VersionedData;

/** The document's second program does what it does in Python, right things and flaws alike. */
class MultiLeaderProgramTest {
    private long now = 5;
    private final MultiLeaderCluster cluster = new MultiLeaderCluster(2, () -> now);

    @Test
    void theDemoPrintsTheSecondValueTwice() {
        assertEquals(
                List.of("Leader0: value_from_leader1", "Leader1: value_from_leader1"),
                MultiLeaderProgram.demoMulti(() -> now, millis -> now += millis));
    }

    @Test
    void replicationIsOverBeforeWriteReturnsSoTheDemoHasNoConflict() {
        cluster.write(0, "config", "A");
        assertEquals("A", cluster.read(1, "config"), "leader1 has it before its own write");
    }

    @Test
    void aTieGoesToTheGreaterLeaderIdOnBothSides() {
        VersionedData fromZero = new VersionedData("A", 1, "leader0", 5);
        VersionedData fromOne = new VersionedData("B", 1, "leader1", 5);
        assertEquals("B", taking(fromZero, fromOne));
        assertEquals("B", taking(fromOne, fromZero));
    }

    @Test
    void leaderIdsCompareAsText() {
        VersionedData fromTwo = new VersionedData("two", 1, "leader2", 5);
        VersionedData fromTen = new VersionedData("ten", 1, "leader10", 5);
        assertEquals("two", taking(fromTen, fromTwo));
        assertEquals("two", taking(fromTwo, fromTen));
    }

    @Test
    void theSecondWriteInATickStaysAtHome() {
        cluster.write(0, "x", "v1");
        cluster.write(0, "x", "v2");
        assertEquals("v2", cluster.read(0, "x"));
        assertEquals("v1", cluster.read(1, "x"), "the version is there, but nobody compares it");
    }

    @Test
    void aLeaderWhoseClockIsBehindKeepsWhatTheOthersReject() {
        MultiLeaderNode tokyo = new MultiLeaderNode("tokyo", () -> 1_000);
        MultiLeaderNode virginia = new MultiLeaderNode("virginia", () -> 900);
        virginia.receiveReplication("price", tokyo.write("price", "100"));
        tokyo.receiveReplication("price", virginia.write("price", "120"));
        assertEquals("100", tokyo.data().get("price").value());
        assertEquals("120", virginia.data().get("price").value());
    }

    @Test
    void readingAnAbsentKeyFails() {
        assertThrows(NullPointerException.class, () -> cluster.read(0, "nothing"));
    }

    @Test
    void whatALeaderReceivesGoesNoFurther() {
        MultiLeaderCluster three = new MultiLeaderCluster(3, () -> now);
        three.leaders().get(1).receiveReplication("x", three.leaders().get(0).write("x", "A"));
        assertEquals(0, three.leaders().get(2).data().size());
    }

    private static String taking(VersionedData first, VersionedData second) {
        MultiLeaderNode node = new MultiLeaderNode("observer", () -> 0);
        node.receiveReplication("x", first);
        node.receiveReplication("x", second);
        return node.data().get("x").value();
    }
}
