package replication.simulation;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node sees its own clocks only: jumps bend the wall clock, drift bends both, and timers go by the node's time. */
class ClocksTest {
    private static final NodeId A = new NodeId("a");

    private final Simulation<String> simulation = Simulation.seeded(1);
    private final Probe probe = new Probe();

    @BeforeEach
    void addNode() {
        simulation.add(A, () -> probe);
    }

    @Test
    void anUntouchedClockShowsTrueTime() {
        assertEquals("700 700", clocksAt(700));
    }

    @Test
    void aJumpMovesTheWallClockAlone() {
        simulation.at(ofMillis(100), Fault.clockJump(A, ofMillis(-250)));
        assertEquals("-50 200", clocksAt(200));
    }

    @Test
    void aDriftMovesBothClocksFromThenOn() {
        simulation.at(ofMillis(1_000), Fault.clockDrift(A, 50_000));
        simulation.at(ofMillis(2_000), Fault.clockDrift(A, -100_000));
        assertEquals("2950 2950", clocksAt(3_000)); // 1000, then 1050, then 900
    }

    @Test
    void aFastClockMakesTimersEarly() {
        simulation.at(ofMillis(0), Fault.clockDrift(A, 250_000));
        simulation.at(ofMillis(0), new Tell<>(A, "timer tick 100"));
        simulation.runUntil(ofMillis(200));
        assertEquals(
                List.of(ofMillis(80)),
                simulation.trace().all(Event.TimerFired.class).map(Event::at).toList());
        assertEquals("fired tick at 100", probe.diary().get(2));
    }

    @Test
    void noTimerIsDueBeforeItsTimeOnTheNodesOwnClock() {
        for (long drift : List.of(-999_999L, -333_333L, -101L, -1L, 0L, 1L, 7L, 100L, 499_999L, 3_000_001L)) {
            for (long start = 0; start < 40; start++) {
                LocalClock clock = new LocalClock();
                clock.drift(drift, 3);
                long set = 1_000 + start * 37;
                long due = set + clock.trueMicros(5_000);
                long passed = clock.monotonicMillis(due) - clock.monotonicMillis(set);
                assertTrue(passed >= 5, "drift " + drift + ", set at " + set + ": " + passed + " ms have passed");
            }
        }
    }

    @Test
    void aTimerInThePastIsRefused() {
        simulation.at(ofMillis(0), new Tell<>(A, "timer tick -1"));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> simulation.runUntil(ofMillis(1)));
        assertEquals(
                "A timer is due now or later, such as after 150 ms, but \"tick\" of a was set to -1 ms.",
                refused.getMessage());
    }

    private String clocksAt(long millis) {
        Duration time = ofMillis(millis);
        simulation.at(time, new Tell<>(A, "clock"));
        simulation.runUntil(time);
        return probe.diary().get(probe.diary().size() - 1);
    }
}
