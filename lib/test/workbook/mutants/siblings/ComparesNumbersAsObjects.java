package workbook.mutants.siblings;

import java.util.HashSet;
import java.util.Set;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "siblings",
        row = "aMissingCounterIsZero",
        says = "may be two objects",
        because = "compares numbers with ==, which works up to 127")
final class ComparesNumbersAsObjects implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        for (Sibling sibling : kept) {
            if (descends(sibling, incoming)) {
                return kept;
            }
        }
        Set<Sibling> result = new HashSet<>(kept);
        result.removeIf(sibling -> descends(incoming, sibling));
        result.add(incoming);
        return result;
    }

    private static boolean descends(Sibling later, Sibling earlier) {
        for (NodeId writer : earlier.vector().keySet()) {
            Long seen = later.vector().getOrDefault(writer, 0L);
            Long made = earlier.vector().get(writer);
            if (seen != made && seen < made + 1) {
                return false;
            }
        }
        return true;
    }
}
