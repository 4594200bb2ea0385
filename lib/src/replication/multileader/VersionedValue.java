package replication.multileader;

import java.util.Objects;
import java.util.Optional;
import replication.simulation.NodeId;

/**
 * What one write left under a key. Two writes differ in at least one of timestamp, leader and version.
 *
 * <p>Source: the unit's document, exercise 2, {@code VersionedData}.
 *
 * @param value what was written; empty in a tombstone, which says that the key was deleted
 * @param version counts the writes of its leader, from 1
 * @param leaderId the leader that accepted the write
 * @param timestamp when it was accepted, in ms, as that leader counts time
 */
public record VersionedValue(Optional<String> value, long version, NodeId leaderId, long timestamp) {
    public VersionedValue {
        Objects.requireNonNull(leaderId, "A versioned value names the leader that accepted it; leaderId is null.");
        Objects.requireNonNull(value, "A value is Optional.of(text), or Optional.empty() for a deletion; it is null.");
    }

    /** A value as a client wrote it. */
    public VersionedValue(String value, long version, NodeId leaderId, long timestamp) {
        this(Optional.of(value), version, leaderId, timestamp);
    }

    /** Whether this says that the key was deleted. */
    public boolean isTombstone() {
        return value.isEmpty();
    }

    /** Such as {@code B (tokyo 1 @5)}: value, leader, version, timestamp. */
    @Override
    public String toString() {
        return value.orElse("†") + " (" + leaderId + " " + version + " @" + timestamp + ")";
    }
}
