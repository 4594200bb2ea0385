package replication.exploration;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import replication.simulation.Event;
import replication.simulation.Fault;
import replication.simulation.Scenario;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** Faults at random stay within their ranges, follow from the seed, and happen. */
class StormTest {
    private static final Storm STORM = Storm.within(ofMillis(300))
            .cuts(2)
            .crashes(1)
            .forgetting()
            .pauses(1)
            .skew(ofMillis(50));

    private static SingleLeaderCluster calm(long seed) {
        return SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .seed(seed)
                .at(ofMillis(100), SingleLeaderClient.named("alice").writes("x", "1"));
    }

    @Test
    void staysWithinItsRanges() {
        TreeSet<String> kinds = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            List<Scenario.Timed> steps = STORM.over(calm(seed)).steps();
            assertEquals(steps, STORM.over(calm(seed)).steps(), "the same seed brings the same faults");
            assertTrue(count(steps, Fault.Cut.class) <= 2 && count(steps, Fault.Crash.class) <= 1);
            assertEquals(count(steps, Fault.Cut.class), count(steps, Fault.Heal.class));
            assertEquals(count(steps, Fault.Crash.class), count(steps, Fault.Restart.class));
            for (Scenario.Timed timed : steps) {
                assertTrue(timed.at().compareTo(ofMillis(300)) <= 0, timed::toString);
                kinds.add(timed.step().getClass().getSimpleName());
            }
            STORM.over(calm(seed)).run();
        }
        assertTrue(kinds.containsAll(List.of("Crash", "Cut", "Heal", "Pause", "Restart")), kinds::toString);
    }

    private static long count(List<Scenario.Timed> steps, Class<?> kind) {
        return steps.stream().filter(timed -> kind.isInstance(timed.step())).count();
    }

    @Test
    void clocksAreOffByNoMoreThanSaid() {
        long most = 0;
        for (long seed = 0; seed < 200; seed++) {
            for (Event event : STORM.over(calm(seed)).run().trace().events()) {
                if (event instanceof Event.Happened happened && happened.step() instanceof Fault.ClockJump jump) {
                    most = Math.max(most, jump.by().abs().toMillis());
                }
            }
        }
        assertTrue(most > 40 && most <= 50, "the furthest clock is off by " + most + " ms");
    }

    @Test
    void whatItBreaksIsFoundAndMadeSmall() {
        Exploration<SingleLeaderCluster, SingleLeaderRun> lost = Exploration.of(
                "storm",
                seed -> STORM.over(calm(seed)),
                Promise.never(
                        run -> run.trace().all(Event.Lost.class).findAny().map(any -> new Violation("lost", "lost"))));
        Verdict.Found found = assertInstanceOf(Verdict.Found.class, new Search(Seeds.USUAL).runs(100, lost));
        long faults = found.counterexample()
                .trace()
                .orElseThrow()
                .all(Event.Happened.class)
                .filter(event -> event.step() instanceof Fault)
                .count();
        assertEquals(1, faults, "one cut or one crash is enough to lose a message");
    }

    @Test
    void refusesRangesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> Storm.within(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> STORM.cuts(-1));
    }
}
