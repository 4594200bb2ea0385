package workbook.mutants.siblings;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "siblings", how = "puts all into one set and keeps those that nothing descends from")
final class FiltersAStream implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        Set<Sibling> all = Stream.concat(kept.stream(), Stream.of(incoming)).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> isBefore(one.vector(), other.vector())))
                .collect(Collectors.toSet());
    }

    private static boolean isBefore(Map<NodeId, Long> one, Map<NodeId, Long> other) {
        return !one.equals(other)
                && one.entrySet().stream()
                        .noneMatch(counter -> counter.getValue() > other.getOrDefault(counter.getKey(), 0L));
    }
}
