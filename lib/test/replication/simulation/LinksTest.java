package replication.simulation;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages are lost, doubled and overtake each other exactly where the network says so. */
class LinksTest {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");
    private static final List<Object> IN_ORDER = IntStream.range(0, 1_000)
            .mapToObj(String::valueOf)
            .map(Object.class::cast)
            .toList();

    @Test
    void aPerfectLinkDeliversEverythingOnceAndInOrder() {
        assertEquals(IN_ORDER, delivered(link -> link));
    }

    @Test
    void aLossLosesAboutItsShare() {
        int arrived = delivered(link -> new Link(link.delay(), 0.3, 0)).size();
        assertTrue(arrived > 650 && arrived < 750, arrived + " of 1000 arrived");
        assertEquals(List.of(), delivered(link -> new Link(link.delay(), 1, 0)));
    }

    @Test
    void aDoubledMessageArrivesTwice() {
        List<Object> delivered = delivered(link -> new Link(link.delay(), 0, 1));
        assertEquals(2_000, delivered.size());
        assertEquals(IN_ORDER, delivered.stream().distinct().toList());
    }

    @Test
    void aVaryingDelayLetsMessagesOvertakeEachOther() {
        List<Object> delivered = delivered(link -> new Link(Delay.uniform(ofMillis(5), ofMillis(60)), 0, 0));
        assertNotEquals(IN_ORDER, delivered);
        assertEquals(1_000, delivered.stream().distinct().count(), "late is not lost");
    }

    @Test
    void theOtherDirectionAndOtherPairsAreAsUsual() {
        Network network = Network.of(Link.after(ofMillis(1))).link(A, B, link -> new Link(link.delay(), 1, 0));
        assertEquals(1.0, network.link(A, B).loss());
        assertEquals(0.0, network.link(B, A).loss());
    }

    @Test
    void aRateThatIsNoProbabilityIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Link(Delay.fixed(ofMillis(1)), 1.5, 0));
        assertEquals("\"loss\" is a probability between 0 and 1, such as 0.1, not 1.5.", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Delay.uniform(ofMillis(2), ofMillis(1)));
    }

    private static List<Object> delivered(UnaryOperator<Link> change) {
        Network network = Network.of(Link.after(ofMillis(10))).link(A, B, change);
        Simulation<String> simulation = Simulation.on(network, 7);
        simulation.add(A, Probe::new).add(B, Probe::new);
        for (int i = 0; i < 1_000; i++) {
            simulation.runUntil(ofMillis(i));
            simulation.send(A, B, String.valueOf(i));
        }
        simulation.runUntil(ofMillis(2_000));
        return simulation.trace().deliveredTo(B);
    }
}
