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
        says = "Each has a writer",
        because = "looks only at the counters that both have")
final class OnlyCommonCounters implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        if (kept.stream().anyMatch(sibling -> descends(sibling.vector(), incoming.vector()))) {
            return kept;
        }
        Set<Sibling> result = new HashSet<>(kept);
        result.removeIf(sibling -> descends(incoming.vector(), sibling.vector()));
        result.add(incoming);
        return result;
    }

    private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
        return earlier.keySet().stream()
                .filter(later::containsKey)
                .allMatch(writer -> later.get(writer) >= earlier.get(writer));
    }
}
