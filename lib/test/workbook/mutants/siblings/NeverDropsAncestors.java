package workbook.mutants.siblings;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "siblings",
        row = "tenReadersInARowLeaveOneValue",
        says = "11 are:",
        because = "ten who read before they write leave eleven values")
final class NeverDropsAncestors implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        if (kept.stream().anyMatch(sibling -> descends(sibling.vector(), incoming.vector()))) {
            return kept;
        }
        Set<Sibling> result = new HashSet<>(kept);
        result.add(incoming);
        return result;
    }

    private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
        return earlier.keySet().stream().allMatch(writer -> later.getOrDefault(writer, 0L) >= earlier.get(writer));
    }
}
