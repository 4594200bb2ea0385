package replication.exploration;

import java.util.Optional;

/**
 * How a run breaks a promise.
 *
 * @param kind in which of its ways, as a short word; a run that is made smaller has to break the promise in the same
 *     way
 * @param sentence what happened, for the person who reads it
 * @param thrown what a node threw, if that is what happened
 */
public record Violation(String kind, String sentence, Optional<Thrown> thrown) {
    public Violation(String kind, String sentence) {
        this(kind, sentence, Optional.empty());
    }

    /** Whether it is of {@code other} kind; where the JVM does not say where it threw, it may have been anywhere. */
    boolean isOf(String other) {
        return kind.equals(other)
                || thrown.isPresent() && (kind.startsWith(other + " ") || other.startsWith(kind + " "));
    }
}
