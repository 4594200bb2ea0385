package replication.multileader;

import java.util.Map;
import java.util.TreeMap;
import replication.simulation.NodeId;

/** A slot per leader; merging takes the greater number of each slot, because a slot only grows. */
final class SlotPerLeader implements SharedCounter {
    @Override
    public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
        Map<NodeId, Long> result = new TreeMap<>(slots);
        result.merge(leader, n, Long::sum);
        return result;
    }

    @Override
    public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
        Map<NodeId, Long> result = new TreeMap<>(a);
        b.forEach((leader, n) -> result.merge(leader, n, Math::max));
        return result;
    }

    @Override
    public long value(Map<NodeId, Long> slots) {
        return slots.values().stream().mapToLong(Long::longValue).sum();
    }
}
