package replication.simulation;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A paused node does nothing; on waking it first does what it was told, then its overdue timers, then reads its mail.
 */
class PauseTest {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");

    private final Simulation<String> simulation = Simulation.seeded(1);
    private final Probe probe = new Probe();

    @BeforeEach
    void addNodes() {
        simulation.add(A, () -> probe).add(B, Probe::new);
        simulation.at(ofMillis(0), new Tell<>(A, "timer tick 20"));
    }

    @Test
    void withoutAPauseEverythingHappensWhenItIsDue() {
        simulation.at(ofMillis(15), new Tell<>(B, "forward a mail"));
        simulation.at(ofMillis(30), new Tell<>(A, "step"));
        simulation.runUntil(ofMillis(60));
        assertEquals(List.of("start", "timer tick 20", "mail", "fired tick at 20", "step"), probe.diary());
    }

    @Test
    void onWakingStepsComeFirstThenTimersThenMail() {
        simulation.at(ofMillis(10), Fault.pause(A, ofMillis(40)));
        simulation.at(ofMillis(15), new Tell<>(B, "forward a mail"));
        simulation.at(ofMillis(30), new Tell<>(A, "step"));
        simulation.runUntil(ofMillis(49));
        assertEquals(List.of("start", "timer tick 20"), probe.diary(), "still asleep");
        simulation.runUntil(ofMillis(60));
        assertEquals(List.of("start", "timer tick 20", "step", "fired tick at 50", "mail"), probe.diary());
    }

    @Test
    void aTimerThatAStepStopsOnWakingDoesNotFire() {
        simulation.at(ofMillis(10), Fault.pause(A, ofMillis(40)));
        simulation.at(ofMillis(30), new Tell<>(A, "stop tick"));
        simulation.runUntil(ofMillis(60));
        assertEquals(List.of("start", "timer tick 20", "stop tick"), probe.diary());
    }

    @Test
    void ofTwoPausesTheOneThatEndsLaterCounts() {
        simulation.at(ofMillis(10), Fault.pause(A, ofMillis(40)));
        simulation.at(ofMillis(15), Fault.pause(A, ofMillis(10)));
        simulation.runUntil(ofMillis(60));
        assertEquals(List.of("start", "timer tick 20", "fired tick at 50"), probe.diary());
    }

    @Test
    void aCrashInAPauseLosesTheUnreadMailAndTheTraceSaysSo() {
        simulation.at(ofMillis(10), Fault.pause(A, ofMillis(40)));
        simulation.at(ofMillis(15), new Tell<>(B, "forward a mail"));
        simulation.at(ofMillis(20), Fault.crash(A));
        simulation.at(ofMillis(25), Fault.restart(A));
        simulation.runUntil(ofMillis(60));
        assertEquals(List.of("start", "timer tick 20", "start"), probe.diary(), "no mail, no timer, no waking");
        assertEquals(
                List.of("mail"),
                simulation
                        .trace()
                        .all(Event.Lost.class)
                        .map(Event.Lost::message)
                        .toList(),
                () -> "trace:\n" + simulation.trace());
    }
}
