package replication.multileader;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import replication.simulation.Fault;
import replication.simulation.NodeId;

/** Leaders answer at once, tell each other afterwards, and end with the same data. */
class MultiLeaderClusterTest {
    private static final NodeId TOKYO = new NodeId("tokyo");
    private static final NodeId VIRGINIA = new NodeId("virginia");
    private static final NodeId FRANKFURT = new NodeId("frankfurt");

    private final MultiLeaderClient tokyo = MultiLeaderClient.at(TOKYO);
    private final MultiLeaderClient virginia = MultiLeaderClient.at(VIRGINIA);
    private final MultiLeaderCluster two = MultiLeaderCluster.allToAll(TOKYO, VIRGINIA);

    @Test
    void aConflictIsAcknowledgedTwiceAndLosesOneWriteSilently() {
        MultiLeaderRun run = two.at(ofMillis(0), tokyo.writes("x", "A"))
                .at(ofMillis(1), virginia.writes("x", "B"))
                .at(ofMillis(50), tokyo.reads("x"))
                .at(ofMillis(50), virginia.reads("x"))
                .at(ofMillis(81), tokyo.reads("x"))
                .at(ofMillis(81), virginia.reads("x"))
                .run();
        assertEquals(List.of(Optional.of("A"), Optional.of("B")), run.readsOf(tokyo), () -> "trace:\n" + run.trace());
        assertEquals(List.of(Optional.of("B"), Optional.of("B")), run.readsOf(virginia));
        assertEquals(2, run.acceptedWrites().size());
        assertEquals("[x=A at tokyo]", run.lostWrites().toString());
        assertTrue(run.converged());
    }

    @Test
    void whatACutSwallowedComesWithTheNextExchange() {
        MultiLeaderCluster cut = two.at(ofMillis(0), Fault.cut(TOKYO, VIRGINIA))
                .at(ofMillis(10), tokyo.writes("x", "A"))
                .at(ofMillis(20), virginia.writes("y", "B"))
                .at(ofMillis(250), Fault.heal());
        assertEquals(
                "x differs: {tokyo=A, virginia=nothing}", cut.run().difference().orElseThrow());
        assertTrue(cut.exchangeEvery(ofMillis(100)).run().converged());
    }

    @Test
    void aDeletionNeedsATombstoneToSurviveAnExchange() {
        MultiLeaderCluster deletion = two.exchangeEvery(ofMillis(100))
                .at(ofMillis(0), tokyo.writes("x", "A"))
                .at(ofMillis(90), Fault.cut(TOKYO, VIRGINIA))
                .at(ofMillis(95), tokyo.deletes("x"))
                .at(ofMillis(150), Fault.heal());
        assertEquals(Optional.empty(), deletion.run().read(VIRGINIA, "x"));
        assertEquals(Optional.of("A"), deletion.withoutTombstones().run().read(TOKYO, "x"), "the key is back");
    }

    @Test
    void originMarksStopAnUpdateOnTheRing() {
        MultiLeaderCluster ring = MultiLeaderCluster.ring(TOKYO, VIRGINIA, FRANKFURT)
                .at(ofMillis(0), tokyo.writes("x", "A"))
                .until(ofMillis(1000));
        assertEquals(2, ring.run().deliveries());
        assertEquals(12, ring.withoutOriginMarks().run().deliveries());
    }

    @Test
    void theHubOfAStarPassesOn() {
        MultiLeaderRun run = MultiLeaderCluster.star(TOKYO, VIRGINIA, FRANKFURT)
                .at(ofMillis(0), virginia.writes("x", "A"))
                .run();
        assertTrue(run.converged());
        assertEquals(2, run.deliveries());
    }

    @Test
    void writersWhoReadNothingLeaveSiblingsAndReadersMergeThem() {
        MultiLeaderClient other = MultiLeaderClient.at(TOKYO).named("other");
        MultiLeaderRun run = two.keepSiblings()
                .at(ofMillis(0), tokyo.writes("x", "A"))
                .at(ofMillis(1), other.writes("x", "B"))
                .at(ofMillis(100), virginia.reads("x"))
                .at(ofMillis(101), virginia.writes("x", "AB"))
                .run();
        assertEquals(List.of(Optional.of("A | B")), run.readsOf(virginia));
        assertEquals(Optional.of("AB"), run.read(TOKYO, "x"));
        assertEquals(List.of(), run.lostWrites());
    }

    @Test
    void aCounterSurvivesTheLossOfALeadersMemory() {
        MultiLeaderRun run = two.exchangeEvery(ofMillis(100))
                .at(ofMillis(0), tokyo.adds("likes", 5))
                .at(ofMillis(90), Fault.crash(TOKYO))
                .at(ofMillis(95), Fault.restartWithoutMemory(TOKYO))
                .at(ofMillis(96), tokyo.adds("likes", 3))
                .run();
        assertEquals(Optional.of("8"), run.read(VIRGINIA, "likes"), () -> "trace:\n" + run.trace());
        assertTrue(run.converged());
    }

    @Test
    void refusesAClientOfNoLeader() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> two.at(ofMillis(0), MultiLeaderClient.at(FRANKFURT).writes("x", "A")));
        assertEquals(
                "frankfurt-client asks frankfurt, but the leaders are [tokyo, virginia]; use"
                        + " MultiLeaderClient.at(tokyo).",
                refusal.getMessage());
        assertEquals(Set.of(TOKYO, VIRGINIA), Set.copyOf(two.leaders()));
    }

    @Test
    void aLeaderThatNobodyAsksCanBeLeftOut() {
        MultiLeaderCluster three = MultiLeaderCluster.allToAll(TOKYO, VIRGINIA, FRANKFURT)
                .clock(FRANKFURT, ofMillis(-100))
                .at(ofMillis(0), tokyo.writes("x", "A"));
        MultiLeaderRun run = three.without(FRANKFURT).orElseThrow().run();
        assertEquals(List.of(TOKYO, VIRGINIA), run.leaders());
        assertEquals("{tokyo=A, virginia=A}", run.read("x").toString());
        assertEquals(Optional.empty(), three.without(TOKYO), "its client asks it");
        assertEquals(Optional.empty(), three.without(tokyo.id()), "it has something to ask");
    }

    @Test
    void aRingClosesBehindWhoIsLeftOutAndAStarNeedsItsHub() {
        MultiLeaderCluster ring = MultiLeaderCluster.ring(TOKYO, VIRGINIA, FRANKFURT);
        MultiLeaderRun run = ring.without(VIRGINIA)
                .orElseThrow()
                .at(ofMillis(0), tokyo.writes("x", "A"))
                .run();
        assertEquals("{frankfurt=A, tokyo=A}", run.read("x").toString());
        assertEquals(1, run.deliveries());
        MultiLeaderCluster star = MultiLeaderCluster.star(VIRGINIA, TOKYO, FRANKFURT);
        assertEquals(Optional.empty(), star.without(VIRGINIA));
        assertEquals(
                List.of(VIRGINIA, TOKYO), star.without(FRANKFURT).orElseThrow().leaders());
    }

    @Test
    void aRunTellsWhatLeadersMadeOfWritesAndAdditions() {
        MultiLeaderRun run = two.stamps(LogicalClock::wallClock)
                .at(ofMillis(5), tokyo.writes("x", "A"))
                .at(ofMillis(7), virginia.writes("x", "B"))
                .at(ofMillis(8), tokyo.adds("likes", 2))
                .at(ofMillis(9), virginia.adds("likes", 3))
                .run();
        assertEquals("[A (tokyo 1 @5), B (virginia 1 @7)]", run.versions("x").toString());
        assertEquals(5, run.added("likes"));
        assertEquals(0, run.added("x"));
    }

    @Test
    void withoutUpdatesOnlyAnExchangeTells() {
        MultiLeaderCluster silent = two.withoutUpdates().at(ofMillis(0), tokyo.writes("x", "A"));
        assertEquals(Optional.empty(), silent.run().read(VIRGINIA, "x"));
        assertEquals(
                Optional.of("A"),
                silent.exchangeEvery(ofMillis(100)).until(ofMillis(250)).run().read(VIRGINIA, "x"));
    }
}
