package replication.simulation;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cut link delivers nothing in that direction: neither what is under way at the cut nor what is sent after it. */
class CutLinkTest {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");

    private final Simulation<String> simulation = Simulation.seeded(1);

    @BeforeEach
    void addNodes() {
        simulation.add(A, () -> (message, from, context) -> {}).add(B, () -> (message, from, context) -> {});
    }

    @Test
    void losesWhatIsUnderWayAndWhatIsSentAfterTheCut() {
        simulation.delay(A, B, ofMillis(10));
        simulation.send(A, B, "arrived");
        simulation.runUntil(ofMillis(20));
        simulation.send(A, B, "under way");
        simulation.cut(A, B);
        simulation.send(A, B, "after");
        simulation.runUntil(ofMillis(50));
        assertEquals(List.of("arrived"), simulation.trace().deliveredTo(B), () -> "trace:\n" + simulation.trace());
    }

    @Test
    void leavesTheOtherDirectionOpen() {
        simulation.cut(A, B);
        simulation.send(B, A, "hello");
        simulation.runUntil(ofMillis(50));
        assertEquals(List.of("hello"), simulation.trace().deliveredTo(A), () -> "trace:\n" + simulation.trace());
    }
}
