package workbook.mutants.siblings;

import java.util.Set;
import java.util.stream.Collectors;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import workbook.mutants.Wrong;

@Wrong(
        task = "siblings",
        row = "whatIsKnownChangesNothing",
        says = "should be as it was",
        because = "adds a concurrent value to the set that it was given")
final class AddsToTheArgument implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        if (kept.stream().anyMatch(sibling -> descends(sibling, incoming))) {
            return kept;
        }
        kept.add(incoming);
        return kept.stream()
                .filter(sibling -> sibling.equals(incoming) || !descends(incoming, sibling))
                .collect(Collectors.toSet());
    }

    private static boolean descends(Sibling later, Sibling earlier) {
        return earlier.vector().entrySet().stream()
                .allMatch(seen -> later.vector().getOrDefault(seen.getKey(), 0L) >= seen.getValue());
    }
}
