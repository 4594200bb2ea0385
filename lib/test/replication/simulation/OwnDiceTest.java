package replication.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every node has dice of its own: the same in every run of a seed, and unlike those of the node next to it. */
class OwnDiceTest {
    private static Map<NodeId, Integer> firstThrows(long seed) {
        Map<NodeId, Integer> numbers = new HashMap<>();
        Simulation<String> simulation = Simulation.seeded(seed);
        for (String name : new String[] {"n1", "n2", "n3"}) {
            simulation.add(new NodeId(name), () -> new Node<String>() {
                @Override
                public void start(Context<String> context) {
                    numbers.put(context.self(), context.random().nextInt(100));
                }

                @Override
                public void receive(String message, NodeId from, Context<String> context) {}
            });
        }
        simulation.runUntil(Duration.ZERO);
        return numbers;
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertEquals(firstThrows(7), firstThrows(7));
    }

    @Test
    void ofNeighboursLieCloseTogetherNoMoreOftenThanChanceAllows() {
        int close = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Map<NodeId, Integer> numbers = firstThrows(seed);
            close += Math.abs(numbers.get(new NodeId("n2")) - numbers.get(new NodeId("n3"))) <= 5 ? 1 : 0;
        }
        // Two of a hundred numbers lie within 5 of each other in 10.7 % of all pairs.
        assertTrue(close >= 80 && close <= 135, close + " of 1,000 pairs");
    }
}
