package workbook.mutants.siblings;

import java.util.Set;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import workbook.mutants.Wrong;

@Wrong(
        task = "siblings",
        row = "concurrentValuesStaySideBySide",
        says = "Neither has seen all",
        because = "the greater sum of counters wins, so a concurrent value disappears")
final class ComparesSums implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        if (kept.stream().anyMatch(sibling -> sum(sibling) >= sum(incoming))) {
            return kept;
        }
        return Set.of(incoming);
    }

    private static long sum(Sibling sibling) {
        return sibling.vector().values().stream().mapToLong(Long::longValue).sum();
    }
}
