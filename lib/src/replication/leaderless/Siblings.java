package replication.leaderless;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import replication.simulation.NodeId;

/** Values of which none has seen another one. Brought together in any order, often or once, they come to the same. */
record Siblings(Set<SiblingValue> values) implements Held, Summary {
    static final Siblings NONE = new Siblings(Set.of());

    Siblings {
        values = Collections.unmodifiableSet(new TreeSet<>(values));
    }

    static Siblings of(SiblingValue value) {
        return new Siblings(Set.of(value));
    }

    /** All values of both, without those that another one has seen. */
    Siblings with(Siblings other) {
        Set<SiblingValue> all = new TreeSet<>(values);
        all.addAll(other.values);
        return new Siblings(all.stream()
                .filter(value -> all.stream().noneMatch(later -> !later.equals(value) && later.descendsFrom(value)))
                .collect(Collectors.toSet()));
    }

    /** Whether all of {@code other} is here, or was seen by something that is here. */
    boolean holds(Siblings other) {
        return with(other).equals(this);
    }

    /** What somebody has seen who has read all of these. */
    Map<NodeId, Long> seen() {
        Map<NodeId, Long> seen = new TreeMap<>();
        values.forEach(value -> value.vector().forEach((writer, count) -> seen.merge(writer, count, Math::max)));
        return seen;
    }

    /** The values side by side; empty if there is none that was not deleted. */
    Optional<String> text() {
        String text = String.join(" | ", texts());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Override
    public List<String> texts() {
        return values.stream().flatMap(value -> value.value().stream()).sorted().toList();
    }

    @Override
    public String toString() {
        return values.stream().map(SiblingValue::toString).collect(Collectors.joining(" | "));
    }
}
