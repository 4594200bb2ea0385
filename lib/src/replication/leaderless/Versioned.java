package replication.leaderless;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one write left under a key.
 *
 * @param value what was written; empty in a tombstone, which says that the key was deleted
 */
public record Versioned(Optional<String> value, Version version) implements Held {
    public Versioned {
        Objects.requireNonNull(value, "A value is Optional.of(text), or Optional.empty() for a deletion; it is null.");
        Objects.requireNonNull(version, "What is stored has a version; it is null.");
    }

    /** A value as a client wrote it. */
    public Versioned(String value, Version version) {
        this(Optional.of(value), version);
    }

    /** Whether this says that the key was deleted. */
    public boolean isTombstone() {
        return value.isEmpty();
    }

    public boolean isNewerThan(Versioned other) {
        return version.isNewerThan(other.version);
    }

    @Override
    public List<String> texts() {
        return value.stream().toList();
    }

    /** Such as {@code B (2 alice)}. */
    @Override
    public String toString() {
        return value.orElse("†") + " (" + version + ")";
    }
}
