package workbook.mutants.mergecounter;

import java.util.HashMap;
import java.util.Map;
import replication.multileader.SharedCounter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "merge-counter",
        row = "addRaisesOneSlot",
        says = "The map given to add should still be {}",
        because = "puts a missing slot into the map that it was given before it makes a copy")
final class MakesRoomInTheArgument implements SharedCounter {
    @Override
    public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
        slots.putIfAbsent(leader, 0L);
        Map<NodeId, Long> result = new HashMap<>(slots);
        result.put(leader, slots.get(leader) + n);
        return result;
    }

    @Override
    public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
        Map<NodeId, Long> result = new HashMap<>(a);
        b.forEach((leader, n) -> result.merge(leader, n, Math::max));
        return result;
    }

    @Override
    public long value(Map<NodeId, Long> slots) {
        return slots.values().stream().mapToLong(Long::longValue).sum();
    }
}
