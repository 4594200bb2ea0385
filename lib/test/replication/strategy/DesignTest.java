package replication.strategy;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import replication.consistency.Action;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.singleleader.Durability;

class DesignTest {
    private static final NodeId TOKYO = new NodeId("tokyo"), VIRGINIA = new NodeId("virginia");
    private static final NodeId FRANKFURT = new NodeId("frankfurt");
    private static final Workload TWO_AT_ONCE =
            Workload.at(TOKYO, VIRGINIA).write(ofMillis(0), TOKYO, "x").write(ofMillis(0), VIRGINIA, "x");

    @Test
    void aLeaderAtEverySiteAnswersAtOnceAndLosesOneOfTwo() {
        Measured measured = Design.multiLeader(TOKYO, VIRGINIA).run(TWO_AT_ONCE);
        assertEquals(Optional.of(ofMillis(0)), measured.writeTime(99), "both are local");
        assertEquals(1, measured.lost().size(), "the last writer wins");
        assertEquals(Set.of("x"), measured.keysInConflict());
    }

    @Test
    void valuesSideBySideAreNotLost() {
        Measured measured =
                Design.multiLeader(TOKYO, VIRGINIA).conflicts(Merge.KEEP_BOTH).run(TWO_AT_ONCE);
        assertEquals(List.of(), measured.lost());
        assertEquals(Set.of("x"), measured.keysInConflict(), "they met all the same");
    }

    @Test
    void additionsNeverMeet() {
        Measured measured =
                Design.multiLeader(TOKYO, VIRGINIA).conflicts(Merge.ADD).run(TWO_AT_ONCE);
        assertEquals(List.of(), measured.lost());
        assertEquals(Set.of(), measured.keysInConflict(), "each site has a slot of its own");
    }

    @Test
    void aQuorumWaitsForTheOtherSite() {
        Measured measured = Design.leaderless(TOKYO, VIRGINIA).run(TWO_AT_ONCE);
        assertEquals(Optional.of(ofMillis(160)), measured.writeTime(50), "there and back");
    }

    @Test
    void withoutCopiesTheOtherSiteAsksFromAfar() {
        Measured measured = Design.noCopies(TOKYO).run(TWO_AT_ONCE);
        assertEquals(
                Optional.of(ofMillis(0)),
                measured.waited(measured.writesAt(TOKYO).get(0)));
        assertEquals(
                Optional.of(ofMillis(160)),
                measured.waited(measured.writesAt(VIRGINIA).get(0)));
    }

    @Test
    void aLeaderIsWaitedForFromAfar() {
        Measured measured = Design.singleLeader(TOKYO, VIRGINIA).run(TWO_AT_ONCE);
        assertEquals(
                Optional.of(ofMillis(0)),
                measured.waited(measured.writesAt(TOKYO).get(0)));
        assertEquals(
                Optional.of(ofMillis(160)),
                measured.waited(measured.writesAt(VIRGINIA).get(0)));
        assertEquals(List.of(), measured.lost());
        assertEquals(Set.of(), measured.keysInConflict(), "one log, one order");
    }

    @Test
    void whatALeaderDidNotShipIsLostWithIt() {
        Workload crash = Workload.at(TOKYO, VIRGINIA, FRANKFURT)
                .write(ofMillis(1_000), TOKYO, "x")
                .fault(ofMillis(1_010), Fault.crash(TOKYO))
                .fault(ofMillis(3_000), Fault.restartWithoutMemory(TOKYO));
        Design design = Design.singleLeader(TOKYO, VIRGINIA, FRANKFURT);
        assertEquals(List.of(), design.run(crash).lost(), "the entry was on the wire already");
        Workload cut = crash.cutOff(TOKYO, ofMillis(1_005), ofMillis(2_900));
        assertEquals(1, design.run(cut).lost().size());
        Measured safe = design.durability(Durability.SEMI_SYNC).run(cut);
        assertEquals(List.of(), safe.lost());
        assertEquals(1, safe.unknown().size());
    }

    @Test
    void aReadBehindAnAcknowledgedWriteIsStale() {
        Workload late = Workload.at(TOKYO, VIRGINIA)
                .write(ofMillis(0), TOKYO, "x")
                .read(ofMillis(79), VIRGINIA, "x")
                .read(ofMillis(81), VIRGINIA, "x");
        Measured measured = Design.multiLeader(TOKYO, VIRGINIA).run(late);
        assertEquals(List.of(measured.reads().get(0)), measured.stale(), "the write arrives at 80");
    }

    @Test
    void whatASiteMissesComesAfterTheCut() {
        Workload cut = Workload.at(TOKYO, VIRGINIA, FRANKFURT)
                .cutOff(TOKYO, ofMillis(100), ofMillis(1_000))
                .write(ofMillis(500), TOKYO, "x")
                .write(ofMillis(600), VIRGINIA, "y");
        Measured leaders = Design.multiLeader(TOKYO, VIRGINIA, FRANKFURT)
                .distance(ofMillis(30))
                .run(cut);
        assertEquals(2, leaders.acknowledged().size(), "each site goes on alone");
        assertTrue(leaders.convergedAfter().isPresent());
        Measured homes = Design.leaderless(TOKYO, VIRGINIA, FRANKFURT).run(cut);
        assertEquals(homes.writesAt(TOKYO), homes.unknown(), "Tokyo is one of three, the others are two");
        assertTrue(homes.convergedAfter().isPresent());
    }

    @Test
    void whoGoesElsewhereMissesOwnWritesUnlessReadInASession() {
        Workload traveller = Workload.at(TOKYO, VIRGINIA)
                .write(ofMillis(0), TOKYO, "x")
                .read(ofMillis(10), TOKYO, VIRGINIA, "x")
                .read(ofMillis(300), TOKYO, VIRGINIA, "x");
        Design oneLeader = Design.singleLeader(TOKYO, VIRGINIA);
        assertEquals(List.of("", "tokyo-1"), found(oneLeader.run(traveller)));
        assertEquals(
                List.of("tokyo-1", "tokyo-1"), found(oneLeader.sessionReads().run(traveller)));
        assertEquals(
                List.of("", "tokyo-1"),
                found(Design.multiLeader(TOKYO, VIRGINIA).run(traveller)));
        Measured withoutCopies = Design.noCopies(TOKYO).run(traveller);
        assertEquals(
                List.of(Optional.of(ofMillis(160)), Optional.of(ofMillis(160))),
                withoutCopies.reads().stream().map(withoutCopies::waited).toList(),
                "there is nobody to ask in Virginia");
    }

    private static List<String> found(Measured measured) {
        return measured.reads().stream()
                .map(read -> ((Action.Read) read.action()).result().orElse(""))
                .toList();
    }

    @Test
    void aHomeThatHasForgottenGetsEverythingAgainOnlyWhereHomesCompare() {
        Workload forgetful = Workload.at(TOKYO, VIRGINIA, FRANKFURT)
                .write(ofMillis(0), TOKYO, "x")
                .fault(ofMillis(1_000), Fault.crash(TOKYO))
                .fault(ofMillis(1_100), Fault.restartWithoutMemory(TOKYO));
        Design homes = Design.leaderless(TOKYO, VIRGINIA, FRANKFURT);
        assertFalse(homes.run(forgetful).convergedAfter().isPresent());
        assertTrue(homes.exchangeEvery(ofMillis(500))
                .run(forgetful)
                .convergedAfter()
                .isPresent());
    }

    @Test
    void aFaultOfANodeThatIsNotThereChangesNothing() {
        Workload crash = TWO_AT_ONCE.fault(ofMillis(1), Fault.crash(VIRGINIA));
        Workload first = TWO_AT_ONCE.fault(ofMillis(1), Fault.crash(TOKYO));
        assertEquals(List.of(), Design.noCopies(TOKYO).run(crash).unknown(), "only the client is in Virginia");
        assertFalse(
                Design.multiLeader(TOKYO, VIRGINIA).run(first).convergedAfter().isPresent());
    }

    @Test
    void whatDoesNotFitIsRefusedWithASentence() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Design.multiLeader(TOKYO, VIRGINIA).conflicts(Merge.NEVER));
        assertThrows(
                IllegalArgumentException.class, () -> Design.leaderless(TOKYO).quorum(2, 1));
        assertThrows(IllegalArgumentException.class, () -> Design.multiLeader(TOKYO, TOKYO));
    }
}
