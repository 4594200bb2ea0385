package replication.multileader;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import replication.simulation.NodeId;

/** One leader's counters. */
final class Counters {
    private final SharedCounter counter;
    private final SortedMap<String, Map<NodeId, Long>> slots = new TreeMap<>();

    Counters(SharedCounter counter) {
        this.counter = counter;
    }

    boolean has(String key) {
        return slots.containsKey(key);
    }

    Map<NodeId, Long> slots(String key) {
        return new TreeMap<>(slots.getOrDefault(key, Map.of()));
    }

    SortedMap<String, Map<NodeId, Long>> all() {
        SortedMap<String, Map<NodeId, Long>> all = new TreeMap<>();
        for (String key : slots.keySet()) {
            all.put(key, slots(key));
        }
        return all;
    }

    long value(String key) {
        return counter.value(slots(key));
    }

    void add(String key, NodeId leader, long n) {
        slots.put(key, new TreeMap<>(counter.add(slots(key), leader, n)));
    }

    /** Takes in what another leader has of one counter; false if it changed nothing. */
    boolean take(String key, Map<NodeId, Long> theirs) {
        Map<NodeId, Long> before = slots(key);
        slots.put(key, new TreeMap<>(counter.merge(slots(key), new TreeMap<>(theirs))));
        return !slots(key).equals(before);
    }
}
