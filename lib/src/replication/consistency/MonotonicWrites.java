package replication.consistency;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Monotonic writes: the writes of one client take effect everywhere in the order in which it made them. Broken if a
 * client saw one of them and afterwards a register without an earlier one, though that one had been answered.
 *
 * <p>Every write of a key has to write another value.
 *
 * <p>Source: Terry et al., "Session Guarantees for Weakly Consistent Replicated Data", 1994; in terms of what others
 * observe as in Jepsen's "Consistency Models".
 */
public final class MonotonicWrites {
    private MonotonicWrites() {}

    /** @throws IllegalArgumentException if two writes of a key wrote the same value */
    public static Optional<Anomaly> violationIn(History history) {
        Sources sources = new Sources(history);
        return new Overtaking(sources, new OfOneClient(sources, history.bySession())).first();
    }

    private record OfOneClient(Sources sources, Map<String, List<Operation>> sessions)
            implements Overtaking.Precedence {
        @Override
        public BitSet before(Operation write) {
            return Overtaking.answeredBefore(write, sessions.get(write.who()), sources);
        }

        @Override
        public String why(Operation earlier, Operation later) {
            return earlier.told() + " before " + later.told();
        }
    }
}
