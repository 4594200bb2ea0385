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
        because = "refuses a value that is still there, but not one that was replaced",
        like = "TakesWhatIsOld")
final class RefusesOnlyTheSame implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        if (kept.contains(incoming)) {
            return kept;
        }
        Set<Sibling> result = new HashSet<>(kept);
        result.removeIf(sibling -> descends(incoming.vector(), sibling.vector()));
        result.add(incoming);
        return result;
    }

    private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
        return earlier.keySet().stream().allMatch(writer -> later.getOrDefault(writer, 0L) >= earlier.get(writer));
    }
}
