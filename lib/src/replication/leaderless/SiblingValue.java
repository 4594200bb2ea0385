package replication.leaderless;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.NodeId;

/**
 * One of several values of a key, with the version vector that says which writes its writer had seen.
 *
 * @param value empty where the writer deleted the key
 * @param vector for each client how many of its writes this one has seen, its own included; a client that is missing
 *     counts as 0
 */
public record SiblingValue(Optional<String> value, Map<NodeId, Long> vector) implements Comparable<SiblingValue> {
    public SiblingValue {
        Objects.requireNonNull(value, "A value is Optional.of(text), or Optional.empty() for a deletion; it is null.");
        vector = Collections.unmodifiableMap(new TreeMap<>(vector));
    }

    /** Whether the writer of this one had seen {@code other}, or this is {@code other}. */
    public boolean descendsFrom(SiblingValue other) {
        return other.vector.entrySet().stream()
                .allMatch(count -> vector.getOrDefault(count.getKey(), 0L) >= count.getValue());
    }

    /** An order for lists; it says nothing about which is newer. */
    @Override
    public int compareTo(SiblingValue other) {
        int byValue = value.orElse("").compareTo(other.value.orElse(""));
        return byValue != 0 ? byValue : toString().compareTo(other.toString());
    }

    /** Such as {@code milk {alice=2, bob=1}}. */
    @Override
    public String toString() {
        return value.orElse("†") + " " + vector;
    }
}
