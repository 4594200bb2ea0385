package workbook.mutants.siblings;

import java.util.Map;
import java.util.Set;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "siblings",
        row = "whatIsKnownChangesNothing",
        says = "should be as it was",
        because = "the set that it was given changes")
final class ChangesTheArgument implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        if (kept.stream().noneMatch(sibling -> descends(sibling.vector(), incoming.vector()))) {
            kept.removeIf(sibling -> descends(incoming.vector(), sibling.vector()));
            kept.add(incoming);
        }
        return kept;
    }

    private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
        return earlier.keySet().stream().allMatch(writer -> later.getOrDefault(writer, 0L) >= earlier.get(writer));
    }
}
