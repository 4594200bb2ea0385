package workbook.mutants.mergecounter;

import java.util.Map;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "merge-counter",
        row = "theValueIsTheSumOfTheSlots",
        says = "should be 4000000000",
        because = "adds up ints, which end at about two thousand millions")
final class AddsUpInts extends Usual {
    @Override
    public long value(Map<NodeId, Long> slots) {
        return slots.values().stream().mapToInt(Long::intValue).sum();
    }
}
