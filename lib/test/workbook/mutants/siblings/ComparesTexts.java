package workbook.mutants.siblings;

import java.util.HashSet;
import java.util.Set;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import workbook.mutants.Wrong;

@Wrong(
        task = "siblings",
        row = "concurrentValuesStaySideBySide",
        says = "The text is the same",
        because = "takes two writes with the same text for one")
final class ComparesTexts implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        Set<Sibling> result = new HashSet<>(kept);
        for (Sibling sibling : kept) {
            if (sibling.value().equals(incoming.value()) || descends(sibling, incoming)) {
                return kept;
            }
            if (descends(incoming, sibling)) {
                result.remove(sibling);
            }
        }
        result.add(incoming);
        return result;
    }

    private static boolean descends(Sibling later, Sibling earlier) {
        return earlier.vector().entrySet().stream()
                .allMatch(seen -> later.vector().getOrDefault(seen.getKey(), 0L) >= seen.getValue());
    }
}
