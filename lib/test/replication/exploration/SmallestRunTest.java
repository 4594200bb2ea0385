package replication.exploration;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import replication.simulation.Event;
import replication.simulation.Fate;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.singleleader.LogEntry;
import replication.singleleader.LogFollower;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** What a search finds is made as small as it goes, and its text finds it again. */
class SmallestRunTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");

    static final Exploration<SingleLeaderCluster, SingleLeaderRun> CARELESS = Exploration.of(
            "careless",
            SmallestRunTest::busy,
            cluster -> cluster.follower(Careless::new),
            Promise.never(SmallestRunTest::readsNoPrefix));

    static SingleLeaderCluster busy(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        SingleLeaderCluster cluster = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .seed(seed)
                .delay(ofMillis(5), ofMillis(60))
                .loss(0.1)
                .duplicates(0.1)
                .at(ofMillis(40), Fault.cut(LEADER, FOLLOWER2))
                .at(ofMillis(90), Fault.heal());
        for (int number = 1; number <= 8; number++) {
            cluster = cluster.at(
                    ofMillis(20 * number), ALICE.writes("xy".substring(number % 2, number % 2 + 1), "" + number));
        }
        for (int read = 0; read < 20; read++) {
            cluster = cluster.at(
                    ofMillis(chance.nextInt(300)), BOB.reads("x").from(chance.nextBoolean() ? FOLLOWER1 : FOLLOWER2));
        }
        return cluster;
    }

    static Optional<Violation> readsNoPrefix(SingleLeaderRun run) {
        List<LogEntry> log = run.log(LEADER);
        for (SingleLeaderRun.Read read : run.reads()) {
            if (read.answer().isPresent()) {
                Map<String, String> data = new TreeMap<>();
                log.stream()
                        .filter(entry -> entry.sequence()
                                <= read.answer().get().position().sequence())
                        .forEach(entry -> data.put(entry.key(), entry.value()));
                if (!Optional.ofNullable(data.get(read.key())).equals(read.value())) {
                    return Optional.of(new Violation(
                            "no prefix",
                            read.client() + " reads " + read.key() + "=" + read.value() + " after "
                                    + read.answer().get().position()));
                }
            }
        }
        return Optional.empty();
    }

    private Counterexample found(Exploration<?, ?> exploration) {
        return assertInstanceOf(Verdict.Found.class, search(exploration)).counterexample();
    }

    private static Verdict search(Exploration<?, ?> exploration) {
        return new Search(Seeds.USUAL).runs(300, exploration);
    }

    @Test
    void nothingMoreCanBeLeftOut() {
        for (int index = 0; index < 5; index++) {
            Finding<SingleLeaderCluster, SingleLeaderRun> finding =
                    new Finding<>(CARELESS, Seeds.USUAL, index, () -> false);
            SingleLeaderCluster scenario = busy(Seeds.USUAL.seed(index));
            Shrinker<SingleLeaderCluster, SingleLeaderRun> shrinker =
                    new Shrinker<>(CARELESS, scenario, "no prefix", () -> false);
            Plan thrown = finding.thrown();
            if (!shrinker.fails(thrown)) {
                continue;
            }
            Plan plan = shrinker.smallest(thrown);
            assertTrue(shrinker.fails(plan));
            assertTrue(plan.steps().size() <= 5, () -> "steps: " + plan.steps());
            for (Kept kept : plan.steps()) {
                List<Kept> others = new ArrayList<>(plan.steps());
                others.remove(kept);
                Plan without = plan.steps(Steps.withoutIdle(others));
                assertFalse(shrinker.fails(without), () -> "it fails without " + kept + ", too");
            }
            for (Passage passage : plan.fates().keySet()) {
                Map<Passage, Fate> others = new LinkedHashMap<>(plan.fates());
                others.remove(passage);
                assertFalse(shrinker.fails(plan.fates(others)), () -> "it fails without the fate of " + passage);
            }
            for (NodeId node : scenario.nodes()) {
                if (!plan.without().contains(node)) {
                    assertFalse(shrinker.fails(plan.dropping(node)), () -> "it fails without " + node);
                }
            }
            assertFalse(shrinker.fails(plan.upTo(plan.events() - 1)), "it fails one event earlier");
        }
    }

    @Test
    void fatesMoveWithTheirMessages() {
        Exploration<SingleLeaderCluster, SingleLeaderRun> late = Exploration.of(
                "late",
                seed -> manyWritesOneRead(),
                cluster -> cluster.follower(Careless::new),
                Promise.never(SmallestRunTest::readsNoPrefix));
        Finding<SingleLeaderCluster, SingleLeaderRun> finding = new Finding<>(late, Seeds.USUAL, 0, () -> false);
        Passage fifth = new Passage(LEADER, FOLLOWER1, 5);
        Plan plan = Plan.of(manyWritesOneRead(), Map.of(fifth, new Fate(false, 60_000, false, 0)), Optional.empty());
        Counterexample smallest =
                finding.smallest(plan, finding.played(plan, late.theirs())).orElseThrow();
        assertEquals(2, late.replay(Seeds.parse(smallest.run())).run().writes().size());
    }

    /** Six writes, 20 ms apart, and a read when the last one has arrived. */
    private static SingleLeaderCluster manyWritesOneRead() {
        SingleLeaderCluster cluster = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1);
        for (int number = 1; number <= 6; number++) {
            cluster = cluster.at(ofMillis(20 * number), ALICE.writes(number == 5 ? "x" : "y", "" + number));
        }
        return cluster.at(ofMillis(135), BOB.reads("x").from(FOLLOWER1));
    }

    @Test
    void clocksThatDoNotMatterAreRight() {
        Exploration<SingleLeaderCluster, SingleLeaderRun> skewed = Exploration.of(
                "skewed",
                seed -> busy(seed).clock(LEADER, ofMillis(70)).clock(FOLLOWER2, ofMillis(-30)),
                cluster -> cluster.follower(Careless::new),
                CARELESS.promises().get(0));
        Counterexample found = found(skewed);
        assertEquals(
                0,
                found.trace()
                        .orElseThrow()
                        .all(Event.Happened.class)
                        .filter(event -> event.step() instanceof Fault.ClockJump)
                        .count());
        assertEquals(
                found.trace(),
                Optional.of(skewed.replay(Seeds.parse(found.run())).run().trace()));
    }

    @Test
    void itsTextFindsItAgain() {
        Counterexample found = found(CARELESS);
        Replay<SingleLeaderRun> replay = CARELESS.replay(Seeds.parse(found.run()));
        assertEquals(found.trace().orElseThrow(), replay.run().trace());
        assertEquals(found.getMessage(), replay.violation().orElseThrow().sentence());
        assertEquals(found.ours().orElseThrow(), replay.ours().orElseThrow().trace());
        Verdict.Found again =
                assertInstanceOf(Verdict.Found.class, new Search(Seeds.parse(found.run())).runs(300, CARELESS));
        assertEquals(found.trace(), again.counterexample().trace());
        assertEquals(found.getMessage(), found(CARELESS).getMessage(), "the same search finds the same");
    }

    @Test
    void itsTextIsRefusedElsewhere() {
        Seeds text = Seeds.parse(found(CARELESS).run());
        Exploration<SingleLeaderCluster, SingleLeaderRun> otherTask = Exploration.of(
                "other", SmallestRunTest::busy, CARELESS.promises().get(0));
        Exploration<SingleLeaderCluster, SingleLeaderRun> otherVersion = Exploration.of(
                "careless",
                seed -> busy(seed).at(ofMillis(7), Fault.heal()),
                CARELESS.promises().get(0));
        for (Exploration<SingleLeaderCluster, SingleLeaderRun> other : List.of(otherTask, otherVersion)) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> other.replay(text))
                    .getMessage()
                    .contains("finds no run here"));
        }
        Seeds half = Seeds.parse(text.toString().substring(0, text.toString().length() - 2));
        assertThrows(IllegalArgumentException.class, () -> CARELESS.replay(half));
    }

    @Test
    void canBeWalkedThrough() {
        Replay<SingleLeaderRun> replay =
                CARELESS.replay(Seeds.parse(found(CARELESS).run()));
        long before = 0;
        for (long event = 0; event <= replay.events(); event++) {
            int length = replay.upTo(event).trace().events().size();
            assertTrue(length >= before);
            before = length;
        }
        assertEquals(replay.run().trace(), replay.upTo(replay.events()).trace());
        assertThrows(IllegalArgumentException.class, () -> replay.upTo(replay.events() + 1));
    }

    @Test
    void theRightFollowerKeepsThePromise() {
        Exploration<SingleLeaderCluster, SingleLeaderRun> right = Exploration.of(
                "right", SmallestRunTest::busy, CARELESS.promises().get(0));
        assertEquals(
                "300 runs",
                assertInstanceOf(Verdict.NothingFound.class, search(right))
                        .extent()
                        .toString());
    }

    @Test
    void aSearchThatNeverMetItsFaultSaysSo() {
        Exploration<SingleLeaderCluster, SingleLeaderRun> quiet = Exploration.of(
                "quiet",
                seed -> SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
                        .seed(seed)
                        .loss(0.000001)
                        .at(ofMillis(0), ALICE.writes("x", "1")),
                Promise.never(SmallestRunTest::readsNoPrefix));
        Verdict.Idle idle = assertInstanceOf(Verdict.Idle.class, search(quiet));
        assertEquals("no message was lost", idle.missing());
        assertThrows(IllegalStateException.class, idle::orThrow);
    }

    @Test
    void aClassThatRemembersRunsIsNoticed() {
        int[] entries = new int[1];
        Exploration<SingleLeaderCluster, SingleLeaderRun> forgetful = Exploration.of(
                "forgetful",
                SmallestRunTest::busy,
                cluster -> cluster.follower(() -> new Skips(() -> ++entries[0] % 11 == 0)),
                CARELESS.promises().get(0));
        String said =
                assertThrows(NotDeterministic.class, () -> search(forgetful)).getMessage();
        assertTrue(said.contains("event ") && said.contains("static field"), said);
    }

    @Test
    void aClassThatIsRightWhenItIsPlayedAgainIsNoticed() {
        int[] followers = new int[1];
        Exploration<SingleLeaderCluster, SingleLeaderRun> once = Exploration.of(
                "once",
                SmallestRunTest::busy,
                cluster -> cluster.follower(() -> ++followers[0] % 41 == 0 ? new Careless() : new LogFollower()),
                CARELESS.promises().get(0));
        assertThrows(NotDeterministic.class, () -> search(once));
    }
}
