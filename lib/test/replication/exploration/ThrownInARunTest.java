package replication.exploration;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.singleleader.Follower;
import replication.singleleader.LogEntry;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** What a node throws under some order of events is found, made smaller, shown and played again like any failure. */
class ThrownInARunTest {
    /** There is nothing to search. */
    private static final class NotWritten extends RuntimeException implements EndsSearch {
        private static final long serialVersionUID = 1;
    }

    private static Exploration<SingleLeaderCluster, SingleLeaderRun> searched(Supplier<Follower> follower) {
        return Exploration.of(
                "throws",
                SmallestRunTest::busy,
                cluster -> cluster.follower(follower),
                Promise.never(run -> Optional.empty()));
    }

    /** A careless follower that looks at each entry, and at how many came before it, in its own way. */
    private static Follower looking(Consumer<List<LogEntry>> look) {
        Careless careless = new Careless();
        return new Follower() {
            @Override
            public boolean applyLog(LogEntry entry) {
                boolean applied = careless.applyLog(entry);
                look.accept(log());
                return applied;
            }

            @Override
            public Optional<String> read(String key) {
                return careless.read(key);
            }

            @Override
            public long lastAppliedSequence() {
                return careless.lastAppliedSequence();
            }

            @Override
            public List<LogEntry> log() {
                return careless.log();
            }
        };
    }

    /** Throws when an entry comes right behind one with the same number. */
    private static void refuseRepetition(List<LogEntry> log) {
        if (log.size() > 1 && log.get(log.size() - 1).equals(log.get(log.size() - 2))) {
            throw new IndexOutOfBoundsException();
        }
    }

    private static final Exploration<SingleLeaderCluster, SingleLeaderRun> REPEATED =
            searched(() -> looking(ThrownInARunTest::refuseRepetition));

    private static Counterexample found(Exploration<?, ?> exploration) {
        return assertInstanceOf(Verdict.Found.class, new Search(Seeds.USUAL).runs(300, exploration))
                .counterexample();
    }

    @Test
    void theSmallestRunEndsWhereItIsThrown() {
        Counterexample found = found(REPEATED);
        Replay<SingleLeaderRun> replay = REPEATED.replay(Seeds.parse(found.run()));
        assertEquals(1, replay.run().writes().size(), "one write whose entry comes twice is enough");
        Thrown thrown = found.thrown().orElseThrow();
        assertInstanceOf(IndexOutOfBoundsException.class, thrown.what());
        assertSame(thrown.what(), found.getCause());
        assertEquals(replay.events(), thrown.event());
        assertTrue(
                found.getMessage()
                        .startsWith("At event " + thrown.event() + ", "
                                + thrown.during().orElseThrow() + ", ThrownInARunTest.refuseRepetition throws java"),
                found::getMessage);
        assertTrue(thrown.during().orElseThrow().contains(" delivers "), thrown::toString);
    }

    @Test
    void itIsPlayedAgainEventByEvent() {
        Counterexample found = found(REPEATED);
        Replay<SingleLeaderRun> replay = REPEATED.replay(Seeds.parse(found.run()));
        assertEquals(found.trace().orElseThrow(), replay.run().trace());
        assertEquals(found.getMessage(), replay.violation().orElseThrow().sentence());
        assertEquals(found.ours().orElseThrow(), replay.ours().orElseThrow().trace());
        assertEquals(replay.run().trace(), replay.upTo(replay.events()).trace());
        assertTrue(replay.statesAfter(replay.events()).containsKey(FOLLOWER1)
                || replay.statesAfter(replay.events()).size() > 1);
        assertEquals(
                found.getMessage(),
                assertInstanceOf(Verdict.Found.class, new Search(Seeds.parse(found.run())).runs(300, REPEATED))
                        .counterexample()
                        .getMessage());
    }

    @Test
    void everyOrderFindsIt() {
        Exploration<SingleLeaderCluster, SingleLeaderRun> small = Exploration.of(
                "small",
                seed -> SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
                        .withoutResending()
                        .at(ofMillis(0), SingleLeaderClient.named("alice").writes("x", "1"))
                        .at(ofMillis(10), SingleLeaderClient.named("alice").writes("x", "2")),
                cluster -> cluster.follower(() -> looking(log -> {
                    if (log.get(0).sequence() == 2) {
                        throw new IllegalStateException("2 came first");
                    }
                })),
                Promise.eventually(run -> Optional.empty()));
        Counterexample found = assertInstanceOf(Verdict.Found.class, new Search(Seeds.USUAL).all(Bounds.NONE, small))
                .counterexample();
        assertInstanceOf(IllegalStateException.class, found.getCause());
        Replay<SingleLeaderRun> replay = small.replay(Seeds.parse(found.run()));
        assertEquals(found.trace().orElseThrow(), replay.run().trace());
        assertEquals(found.getMessage(), replay.violation().orElseThrow().sentence());
    }

    @Test
    void aMethodThatCallsItselfForEverIsFound() {
        Counterexample found = found(searched(() -> looking(ThrownInARunTest::callItself)));
        assertInstanceOf(StackOverflowError.class, found.getCause());
    }

    private static void callItself(List<LogEntry> log) {
        if (log.size() > 1) {
            callItself(log);
        }
    }

    @Test
    void whatIsThrownElsewhereComesOut() {
        NotWritten open = new NotWritten();
        assertSame(
                open,
                assertThrows(
                        NotWritten.class,
                        () -> found(searched(() -> looking(log -> {
                            throw open;
                        })))));
        IllegalStateException ofThePromise = new IllegalStateException("the promise");
        for (Function<Function<SingleLeaderRun, Optional<Violation>>, Promise<SingleLeaderRun>> judged :
                List.<Function<Function<SingleLeaderRun, Optional<Violation>>, Promise<SingleLeaderRun>>>of(
                        Promise::never, Promise::always, Promise::eventually)) {
            Exploration<SingleLeaderCluster, SingleLeaderRun> broken =
                    Exploration.of("broken", SmallestRunTest::busy, judged.apply(run -> {
                        throw ofThePromise;
                    }));
            assertSame(ofThePromise, assertThrows(IllegalStateException.class, () -> found(broken)));
        }
    }

    @Test
    void whatOursThrowsInTheSameRunIsNoFinding() {
        IllegalStateException always = new IllegalStateException("always");
        Exploration<SingleLeaderCluster, SingleLeaderRun> both = Exploration.of(
                "both",
                seed -> SmallestRunTest.busy(seed)
                        .follower(() -> looking(log -> {
                            throw always;
                        })),
                cluster -> cluster,
                Promise.never(run -> Optional.empty()));
        assertSame(always, assertThrows(IllegalStateException.class, () -> found(both)));
    }

    @Test
    void whatIsThrownOnlyTheFirstTimeIsNoticed() {
        int[] entries = new int[1];
        Exploration<SingleLeaderCluster, SingleLeaderRun> once = searched(() -> looking(log -> {
            if (++entries[0] == 3) {
                throw new IllegalStateException("once");
            }
        }));
        assertThrows(NotDeterministic.class, () -> found(once));
    }
}
