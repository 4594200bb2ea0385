package workbook.mutants.mergecounter;

import java.util.Map;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "merge-counter",
        row = "mergeTakesTheGreaterOfEachSlot",
        says = "The second map given to merge",
        because = "brings all into the map that came from the other leader")
final class ChangesTheirs extends Usual {
    @Override
    public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
        a.forEach((leader, n) -> b.merge(leader, n, Math::max));
        return b;
    }
}
