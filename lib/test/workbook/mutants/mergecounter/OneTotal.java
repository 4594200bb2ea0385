package workbook.mutants.mergecounter;

import java.util.HashMap;
import java.util.Map;
import replication.multileader.SharedCounter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "merge-counter",
        row = "everyAdditionCountsOnce",
        says = "likes in all, but at the end",
        because = "one total for all and the maximum of two totals: what both sides of a cut added counts once")
final class OneTotal implements SharedCounter {
    private static final NodeId TOTAL = new NodeId("total");

    @Override
    public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
        Map<NodeId, Long> result = new HashMap<>(slots);
        result.merge(TOTAL, n, Long::sum);
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
