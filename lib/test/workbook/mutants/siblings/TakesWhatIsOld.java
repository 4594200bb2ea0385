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
        row = "whatIsKnownChangesNothing",
        says = "late",
        because = "a late message brings back a value that was replaced")
final class TakesWhatIsOld implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        Set<Sibling> result = new HashSet<>(kept);
        result.removeIf(sibling -> descends(incoming.vector(), sibling.vector()));
        result.add(incoming);
        return result;
    }

    private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
        return earlier.keySet().stream().allMatch(writer -> later.getOrDefault(writer, 0L) >= earlier.get(writer));
    }
}
