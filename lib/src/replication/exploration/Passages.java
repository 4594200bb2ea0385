package replication.exploration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import replication.simulation.NodeId;

/** Counts the messages of one run, link by link. */
final class Passages {
    private record Direction(NodeId from, NodeId to) {}

    private final Map<Direction, Integer> counts = new LinkedHashMap<>();

    Passage next(NodeId from, NodeId to) {
        return new Passage(from, to, counts.merge(new Direction(from, to), 1, Integer::sum));
    }

    /** Whether {@code passage} has been counted. */
    boolean has(Passage passage) {
        return counts.getOrDefault(new Direction(passage.from(), passage.to()), 0) >= passage.number();
    }

    /** All that have been counted. */
    List<Passage> all() {
        List<Passage> all = new ArrayList<>();
        counts.forEach((direction, count) -> {
            for (int number = 1; number <= count; number++) {
                all.add(new Passage(direction.from(), direction.to(), number));
            }
        });
        return all;
    }
}
