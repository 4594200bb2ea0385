package workbook.mutants.mergecounter;

import java.util.HashMap;
import java.util.Map;
import replication.multileader.SharedCounter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "merge-counter",
        row = "addRaisesOneSlot",
        says = "virginia=8",
        because = "an addition raises every slot that is there")
final class EverySlotGrows implements SharedCounter {
    @Override
    public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
        Map<NodeId, Long> result = new HashMap<>(slots);
        result.putIfAbsent(leader, 0L);
        result.replaceAll((slot, before) -> before + n);
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
