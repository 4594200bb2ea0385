package workbook.mutants.mergecounter;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.multileader.SharedCounter;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "merge-counter", how = "add is a merge with one greater slot")
final class WithStreams implements SharedCounter {
    @Override
    public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
        return merge(slots, Map.of(leader, slots.getOrDefault(leader, 0L) + n));
    }

    @Override
    public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
        return Stream.concat(a.keySet().stream(), b.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), slot -> Math.max(a.getOrDefault(slot, 0L), b.getOrDefault(slot, 0L))));
    }

    @Override
    public long value(Map<NodeId, Long> slots) {
        long sum = 0;
        for (long n : slots.values()) {
            sum += n;
        }
        return sum;
    }
}
