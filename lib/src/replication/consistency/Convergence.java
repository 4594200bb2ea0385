package replication.consistency;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Convergence: when nothing is under way any more, everybody sees the same. Whether it is the right thing is another
 * question: see {@link LostWrite}.
 *
 * <p>Values may repeat.
 *
 * <p>Source: Terry et al., "Managing Update Conflicts in Bayou", 1995; Vogels, "Eventually Consistent", 2009.
 */
public final class Convergence {
    private Convergence() {}

    /**
     * @param from reads that were asked for at this time or later are the last ones, when nothing is under way;
     *     {@link History#withLastReads} adds some
     * @throws IllegalArgumentException if a read has no time
     */
    public static Optional<Anomaly> violationIn(History history, Duration from) {
        Map<String, Operation> first = new HashMap<>();
        for (Operation read : lastReads(history, from)) {
            Operation other = first.putIfAbsent(read.key(), read);
            if (other != null && !other.found().equals(read.found())) {
                return Optional.of(new Anomaly(
                        other.told() + " and " + read.told() + ", though nothing was under way any more.",
                        List.of(other, read)));
            }
        }
        return Optional.empty();
    }

    /** The answered reads that were asked for at {@code from} or later. */
    static List<Operation> lastReads(History history, Duration from) {
        return history.operations().stream()
                .filter(operation -> operation.isOk() && operation.action() instanceof Action.Read)
                .filter(operation -> operation
                                .when()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "This history has no times, so nobody knows which reads are the last ones."))
                                .called()
                                .compareTo(from)
                        >= 0)
                .toList();
    }
}
