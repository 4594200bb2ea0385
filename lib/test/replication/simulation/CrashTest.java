package replication.simulation;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crash takes the timers and what arrives meanwhile; a restart brings back the object, or a new one. */
class CrashTest {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");

    private final Simulation<String> simulation = Simulation.seeded(1);
    private final List<Probe> livesOfA = new ArrayList<>();
    private final Probe b = new Probe();

    @BeforeEach
    void addNodes() {
        simulation
                .add(A, () -> {
                    livesOfA.add(new Probe());
                    return livesOfA.get(livesOfA.size() - 1);
                })
                .add(B, () -> b)
                .delay(A, B, ofMillis(10));
    }

    @Test
    void aRestartWithMemoryKeepsTheObjectButNotItsTimers() {
        simulation.at(ofMillis(0), new Tell<>(A, "timer tick 20"));
        simulation.at(ofMillis(5), Fault.crash(A));
        simulation.at(ofMillis(10), Fault.restart(A));
        simulation.runUntil(ofMillis(50));
        assertEquals(1, livesOfA.size());
        assertEquals(List.of("start", "timer tick 20", "start"), livesOfA.get(0).diary());
    }

    @Test
    void aRestartWithoutMemoryMakesANewObject() {
        simulation.at(ofMillis(0), new Tell<>(A, "x=1"));
        simulation.at(ofMillis(5), Fault.crash(A));
        simulation.at(ofMillis(10), Fault.restartWithoutMemory(A));
        simulation.runUntil(ofMillis(50));
        assertEquals(List.of("start", "x=1"), livesOfA.get(0).diary());
        assertEquals(List.of("start"), livesOfA.get(1).diary());
    }

    @Test
    void whatArrivesMeanwhileIsLostAndWhatWasSentBeforeGoesOn() {
        simulation.at(ofMillis(0), new Tell<>(A, "forward b sent-before"));
        simulation.at(ofMillis(0), new Tell<>(B, "forward a too-late"));
        simulation.at(ofMillis(5), Fault.crash(A));
        simulation.at(ofMillis(7), new Tell<>(A, "unheard"));
        simulation.at(ofMillis(15), Fault.restart(A));
        simulation.at(ofMillis(20), new Tell<>(B, "forward a after"));
        simulation.runUntil(ofMillis(50));
        assertEquals(
                List.of("start", "forward b sent-before", "start", "after"),
                livesOfA.get(0).diary());
        assertEquals(List.of("sent-before"), simulation.trace().deliveredTo(B));
        Event.Lost lost = simulation.trace().all(Event.Lost.class).findFirst().orElseThrow();
        assertEquals(Event.Lost.Reason.RECEIVER_DOWN, lost.reason());
        assertEquals(ofMillis(10), lost.at());
    }

    @Test
    void onlyACrashedNodeRestarts() {
        simulation.at(ofMillis(5), Fault.restart(A));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> simulation.runUntil(ofMillis(10)));
        assertEquals("\"a\" is running; only a crashed node can restart.", refused.getMessage());
    }
}
