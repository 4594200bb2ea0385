package replication.multileader;

import java.util.Map;
import java.util.function.LongBinaryOperator;
import replication.simulation.NodeId;

/** One total that all leaders share. It forgets who added what, so no way of merging two totals can be right. */
final class OneTotal implements SharedCounter {
    private static final NodeId TOTAL = new NodeId("total");

    private final LongBinaryOperator merge;

    OneTotal(LongBinaryOperator merge) {
        this.merge = merge;
    }

    @Override
    public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
        return Map.of(TOTAL, value(slots) + n);
    }

    @Override
    public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
        return Map.of(TOTAL, merge.applyAsLong(value(a), value(b)));
    }

    @Override
    public long value(Map<NodeId, Long> slots) {
        return slots.getOrDefault(TOTAL, 0L);
    }
}
