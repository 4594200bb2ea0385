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
        row = "aMissingCounterIsZero",
        says = "It descends from each",
        because = "drops only the first value that the incoming one has seen")
final class DropsOnlyOne implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        Set<Sibling> result = new HashSet<>(kept);
        for (Sibling sibling : kept) {
            if (descends(sibling.vector(), incoming.vector())) {
                return result;
            }
            if (descends(incoming.vector(), sibling.vector())) {
                result.remove(sibling);
                result.add(incoming);
                return result;
            }
        }
        result.add(incoming);
        return result;
    }

    private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
        return earlier.keySet().stream().allMatch(writer -> later.getOrDefault(writer, 0L) >= earlier.get(writer));
    }
}
