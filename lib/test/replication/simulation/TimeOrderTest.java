package replication.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What comes out of the queue is in the order of times, then of ranks, then of scheduling; nothing cancelled. */
class TimeOrderTest {
    private static final Due.Kind[] KINDS = Due.Kind.values();

    private final TimeOrder queue = new TimeOrder();

    @Test
    void comesOutInOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Due> waiting = new ArrayList<>();
            for (int number = 0; number < 400; number++) {
                Due due = new Planned(
                        random.nextInt(50), KINDS[random.nextInt(KINDS.length)], number, 0, 0, "", () -> {});
                queue.add(due);
                waiting.add(due);
                if (random.nextInt(3) == 0) {
                    waiting.remove(random.nextInt(waiting.size())).cancel();
                }
                if (random.nextInt(3) == 0 && !waiting.isEmpty()) {
                    takeFirst(waiting);
                }
            }
            while (!waiting.isEmpty()) {
                takeFirst(waiting);
            }
            assertFalse(queue.hasNext(Long.MAX_VALUE), "nothing is left");
        }
    }

    @Test
    void nothingComesBeforeItsTime() {
        queue.add(new Planned(7, Due.Kind.STEP, 0, 0, 0, "", () -> {}));
        assertFalse(queue.hasNext(6), "it is due at 7");
        assertEquals(7, queue.hasNext(7) ? queue.next().micros() : -1);
    }

    private void takeFirst(List<Due> waiting) {
        Due first = Collections.min(waiting);
        waiting.remove(first);
        assertEquals(first, queue.hasNext(Long.MAX_VALUE) ? queue.next() : null);
    }
}
