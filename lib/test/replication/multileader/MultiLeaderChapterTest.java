package replication.multileader;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import replication.simulation.NodeId;

/** The experiments A to H of notebook 02 give the numbers that its text relies on. */
class MultiLeaderChapterTest {
    private static final NodeId TOKYO = new NodeId("tokyo");
    private static final NodeId VIRGINIA = new NodeId("virginia");
    private static final NodeId FRANKFURT = new NodeId("frankfurt");

    private final MultiLeaderClient tokyo = MultiLeaderClient.at(TOKYO);
    private final MultiLeaderClient virginia = MultiLeaderClient.at(VIRGINIA);
    private final MultiLeaderClient frankfurt = MultiLeaderClient.at(FRANKFURT);
    private final MultiLeaderCluster two = MultiLeaderCluster.allToAll(TOKYO, VIRGINIA);

    @Test
    void aHundredWritesInARowCostAHundredRoundTripsUnlessALeaderIsNear() {
        MultiLeaderClient far = tokyo.named("virginia-client");
        MultiLeaderRun abroad = MultiLeaderCluster.allToAll(TOKYO)
                .delay(far.id(), TOKYO, ofMillis(80))
                .at(ofMillis(0), far.writesInARow("x", 100))
                .until(Duration.ofSeconds(60))
                .run();
        assertEquals(ofMillis(160), abroad.acknowledgedAt(far).get(0));
        assertEquals(ofMillis(16_000), abroad.acknowledgedAt(far).get(99));
        MultiLeaderRun near =
                two.at(ofMillis(0), virginia.writesInARow("x", 100)).run();
        assertEquals(ofMillis(0), near.acknowledgedAt(virginia).get(99));
    }

    @Test
    void threeRulesForATie() {
        assertEquals(Map.of(TOKYO, "B", VIRGINIA, "A"), tie((mine, theirs) -> theirs));
        assertEquals(Map.of(TOKYO, "A", VIRGINIA, "B"), tie((mine, theirs) -> mine));
        assertEquals(
                Map.of(TOKYO, "B", VIRGINIA, "B"), tie((a, b) -> a.leaderId().compareTo(b.leaderId()) > 0 ? a : b));
    }

    private Map<NodeId, String> tie(ConflictRule rule) {
        return two.rule(() -> rule)
                .stamps(LogicalClock::wallClock)
                .at(ofMillis(5), tokyo.writes("x", "A"))
                .at(ofMillis(5), virginia.writes("x", "B"))
                .run()
                .read("x");
    }

    @Test
    void theDocumentsRuleCannotOrderTwoWritesOfOneTick() {
        MultiLeaderCluster twice = two.stamps(LogicalClock::wallClock)
                .at(ofMillis(5), tokyo.writes("x", "v1"))
                .at(ofMillis(5), tokyo.writes("x", "v2"));
        assertEquals(
                Map.of(TOKYO, "v2", VIRGINIA, "v1"),
                twice.rule(ConflictRule::asInTheDocument).run().read("x"));
        assertEquals(Map.of(TOKYO, "v2", VIRGINIA, "v2"), twice.run().read("x"));
    }

    @Test
    void aClockThatIsBehindLosesTheLaterPrice() {
        MultiLeaderCluster price = two.clock(VIRGINIA, ofMillis(-200))
                .at(ofMillis(1_000), tokyo.writes("price", "100"))
                .at(ofMillis(1_090), virginia.reads("price"))
                .at(ofMillis(1_100), virginia.writes("price", "120"));
        MultiLeaderCluster wall = price.stamps(LogicalClock::wallClock);
        assertEquals(Map.of(TOKYO, "100", VIRGINIA, "120"), wall.run().read("price"));
        MultiLeaderRun oneRule = wall.ownWritesAskTheRule().run();
        assertEquals(Map.of(TOKYO, "100", VIRGINIA, "100"), oneRule.read("price"));
        assertEquals("[price=120 at virginia]", oneRule.lostWrites().toString());
        assertEquals(List.of(Optional.of("100")), oneRule.readsOf(virginia));
        assertEquals(Map.of(TOKYO, "120", VIRGINIA, "120"), price.run().read("price"));
    }

    @Test
    void aboutTheShareOfTheSkewInTheGapIsLost() {
        assertEquals(0, lost(0, LogicalClock::wallClock));
        assertEquals(25, lost(100, LogicalClock::wallClock));
        assertEquals(50, lost(200, LogicalClock::wallClock));
        assertEquals(100, lost(400, LogicalClock::wallClock));
        assertEquals(20, lost(100, HighestStamp::new), "only writes less than the 80 ms of a message apart");
        assertEquals(20, lost(400, HighestStamp::new));
    }

    /** Of 100 second writes, 0, 4, 8 and so on ms after the first. */
    private int lost(int skew, Supplier<LogicalClock> clock) {
        int lost = 0;
        for (int gap = 0; gap < 400; gap += 4) {
            MultiLeaderRun run = two.clock(VIRGINIA, ofMillis(-skew))
                    .stamps(clock)
                    .ownWritesAskTheRule()
                    .at(ofMillis(1_000), tokyo.writes("x", "first"))
                    .at(ofMillis(1_000 + gap), virginia.writes("x", "second"))
                    .run();
            lost += run.read(TOKYO, "x").equals(Optional.of("first")) ? 1 : 0;
        }
        return lost;
    }

    @Test
    void twoBasketsThatHaveNotSeenEachOtherAreBothKept() {
        MultiLeaderRun run = two.keepSiblings()
                .exchangeEvery(ofMillis(500))
                .at(ofMillis(0), tokyo.writes("basket", "milk"))
                .at(ofMillis(100), virginia.reads("basket"))
                .at(ofMillis(110), virginia.writes("basket", "tea"))
                .at(ofMillis(200), tokyo.reads("basket"))
                .at(ofMillis(200), cut(TOKYO, VIRGINIA))
                .at(ofMillis(210), tokyo.writes("basket", "bread"))
                .at(ofMillis(220), virginia.writes("basket", "eggs"))
                .at(ofMillis(230), virginia.writes("basket", "jam"))
                .at(ofMillis(300), heal())
                .run();
        assertEquals(
                Set.of(
                        new Sibling("bread", Map.of(tokyo.id(), 2L, virginia.id(), 1L)),
                        new Sibling("jam", Map.of(tokyo.id(), 1L, virginia.id(), 3L))),
                run.siblings(TOKYO, "basket"));
    }

    @Test
    void tenWritersWhoReadNothingLeaveTenSiblings() {
        MultiLeaderCluster blind = two.keepSiblings();
        MultiLeaderCluster reading = two.keepSiblings().at(ofMillis(0), tokyo.writes("basket", "empty"));
        for (int n = 1; n <= 10; n++) {
            MultiLeaderClient writer = tokyo.named("writer" + n);
            blind = blind.at(ofMillis(n), writer.writes("basket", "item " + n));
            reading = reading.at(ofMillis(10 * n), writer.reads("basket"))
                    .at(ofMillis(10 * n + 1), writer.writes("basket", "basket " + n));
        }
        assertEquals(10, blind.run().siblings(VIRGINIA, "basket").size());
        assertEquals(1, reading.run().siblings(VIRGINIA, "basket").size());
    }

    @Test
    void countersAfterEachExchange() {
        assertEquals(List.of(5L, 5L, 5L, 5L), likes(() -> SharedCounter.oneTotal(Math::max)));
        assertEquals(List.of(5L, 10L, 20L, 40L), likes(() -> SharedCounter.oneTotal(Long::sum)));
        assertEquals(List.of(5L, 10L, 10L, 10L), likes(SlotPerLeader::new));
    }

    private List<Long> likes(Supplier<SharedCounter> counter) {
        MultiLeaderCluster likes = two.counter(counter)
                .exchangeEvery(ofMillis(100))
                .at(ofMillis(0), cut(TOKYO, VIRGINIA))
                .at(ofMillis(10), tokyo.adds("likes", 5))
                .at(ofMillis(10), virginia.adds("likes", 5))
                .at(ofMillis(150), heal());
        for (int time : List.of(190, 290, 390, 490)) {
            likes = likes.at(ofMillis(time), tokyo.reads("likes"));
        }
        return likes.run().readsOf(tokyo).stream()
                .map(value -> Long.parseLong(value.orElseThrow()))
                .toList();
    }

    @Test
    void aDeletedKeyComesBackWithoutATombstone() {
        MultiLeaderCluster delete = two.exchangeEvery(ofMillis(100))
                .at(ofMillis(0), tokyo.writes("x", "A"))
                .at(ofMillis(85), cut(TOKYO, VIRGINIA))
                .at(ofMillis(90), tokyo.deletes("x"))
                .at(ofMillis(95), tokyo.reads("x"))
                .at(ofMillis(150), heal())
                .at(ofMillis(300), tokyo.reads("x"));
        assertEquals(
                List.of(Optional.empty(), Optional.of("A")),
                delete.withoutTombstones().run().readsOf(tokyo));
        assertEquals(List.of(Optional.empty(), Optional.empty()), delete.run().readsOf(tokyo));
    }

    @Test
    void aRingPassesOnAndStopsAtTheOrigin() {
        MultiLeaderCluster ring = MultiLeaderCluster.ring(TOKYO, VIRGINIA, FRANKFURT)
                .at(ofMillis(0), tokyo.writes("x", "A"))
                .until(ofMillis(1_000));
        MultiLeaderRun endless = ring.withoutOriginMarks().run();
        assertEquals(12, endless.deliveries());
        assertEquals(4, endless.deliveries(FRANKFURT, TOKYO));
        assertEquals(2, ring.run().deliveries());
        assertEquals(0, ring.run().deliveries(FRANKFURT, TOKYO));
    }

    @Test
    void oneNodeDownBreaksTheRingButNotTheMesh() {
        NodeId[] all = {TOKYO, VIRGINIA, FRANKFURT};
        Set<String> found = Stream.of(MultiLeaderCluster.ring(all), MultiLeaderCluster.allToAll(all))
                .map(cluster -> cluster.at(ofMillis(0), crash(VIRGINIA)).at(ofMillis(10), tokyo.writes("x", "A")))
                .map(cluster -> cluster.run().read(FRANKFURT, "x").orElse("nothing"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("nothing", "A"), found);
    }

    @Test
    void aReplyCanArriveBeforeItsCause() {
        MultiLeaderRun run = MultiLeaderCluster.allToAll(TOKYO, VIRGINIA, FRANKFURT)
                .delay(TOKYO, FRANKFURT, ofMillis(200))
                .at(ofMillis(0), tokyo.writes("question", "lunch?"))
                .at(ofMillis(85), virginia.reads("question"))
                .at(ofMillis(90), virginia.writes("answer", "yes"))
                .at(ofMillis(180), frankfurt.reads("answer"))
                .at(ofMillis(180), frankfurt.reads("question"))
                .run();
        assertEquals(List.of(Optional.of("yes"), Optional.empty()), run.readsOf(frankfurt));
        assertTrue(run.converged());
    }
}
