package workbook.mutants.mergecounter;

import java.util.Map;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "merge-counter", how = "hands back a map that it was given where the other side has nothing")
final class NothingToMerge extends Usual {
    @Override
    public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : super.merge(a, b);
    }
}
