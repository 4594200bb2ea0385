package replication.multileader;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import replication.simulation.NodeId;

/**
 * One value of a key, with the version vector that says which writes its writer had seen.
 *
 * @param vector for each writer how many of its writes this value has seen, its own included. A writer that is missing
 *     counts as 0. Equal vectors mean the same write.
 */
public record Sibling(String value, Map<NodeId, Long> vector) implements Comparable<Sibling> {
    /** @throws IllegalArgumentException if a counter is below 1: a writer of whom nothing was seen is left out */
    public Sibling {
        Objects.requireNonNull(value, "A sibling has a value; it is null.");
        vector.forEach((writer, seen) -> {
            if (seen < 1) {
                throw new IllegalArgumentException(
                        "A counter of a version vector is at least 1, not " + seen + "; leave " + writer + " out.");
            }
        });
        vector = Collections.unmodifiableMap(new TreeMap<>(vector));
    }

    /** An order for lists and pictures; it says nothing about which value is newer. */
    @Override
    public int compareTo(Sibling other) {
        int byValue = value.compareTo(other.value);
        return byValue != 0 ? byValue : vector.toString().compareTo(other.vector.toString());
    }

    /** Such as {@code milk {tokyo=2, virginia=1}}. */
    @Override
    public String toString() {
        return value + " " + vector;
    }
}
