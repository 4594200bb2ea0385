package replication.multileader;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import replication.simulation.NodeId;

/** Keeps what is concurrent, by comparing version vectors counter by counter. */
final class VersionVectors implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        if (kept.stream().anyMatch(sibling -> descends(sibling.vector(), incoming.vector()))) {
            return kept;
        }
        Set<Sibling> result = new TreeSet<>(kept);
        result.removeIf(sibling -> descends(incoming.vector(), sibling.vector()));
        result.add(incoming);
        return result;
    }

    /**
     * Whether a value with the vector {@code later} has seen everything that {@code earlier} has; equal vectors have.
     */
    static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
        return earlier.entrySet().stream()
                .allMatch(counter -> later.getOrDefault(counter.getKey(), 0L) >= counter.getValue());
    }

    /** What somebody has seen who has read all of {@code siblings}. */
    static Map<NodeId, Long> seenIn(Iterable<Sibling> siblings) {
        Map<NodeId, Long> seen = new TreeMap<>();
        siblings.forEach(sibling -> sibling.vector().forEach((writer, count) -> seen.merge(writer, count, Math::max)));
        return seen;
    }
}
