package replication.exploration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a run breaks a promise.
 *
 * @param kind in which of its ways, as a short word; a run that is made smaller has to break the promise in the same
 *     way
 * @param sentence what happened, for the person who reads it
 * @param thrown what a node threw, if that is what happened
 * @param decisive when something was decided that the run does not show by itself, such as when a node should have done
 *     what it did not
 */
public record Violation(String kind, String sentence, Optional<Thrown> thrown, List<Duration> decisive) {
    public Violation(String kind, String sentence) {
        this(kind, sentence, Optional.empty(), List.of());
    }

    /** The same with moments that whoever looks at the run has to see. */
    public Violation at(Duration... moments) {
        return new Violation(kind, sentence, thrown, List.of(moments));
    }

    /** Whether it is of {@code other} kind; where the JVM does not say where it threw, it may have been anywhere. */
    boolean isOf(String other) {
        return kind.equals(other)
                || thrown.isPresent() && (kind.startsWith(other + " ") || other.startsWith(kind + " "));
    }
}
