package replication.consistency;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.consistency.Sources.Seen;

/**
 * Writes follow reads: whoever sees a write also sees what its writer had read before: no answer without its question.
 * Broken if a client saw a write and afterwards a register without a value that the writer had read, or that the writer
 * of such a value had read, and so on.
 *
 * <p>Every write of a key has to write another value.
 *
 * <p>Source: Terry et al., "Session Guarantees for Weakly Consistent Replicated Data", 1994; in terms of what others
 * observe as in Jepsen's "Consistency Models".
 */
public final class WritesFollowReads {
    private WritesFollowReads() {}

    /** @throws IllegalArgumentException if two writes of a key wrote the same value */
    public static Optional<Violation> violationIn(History history) {
        Sources sources = new Sources(history);
        return new Overtaking(sources, new Known(sources)).first();
    }

    /** What the writer of a write had read, and on the strength of which read. */
    private static final class Known implements Overtaking.Precedence {
        private final Map<Operation, Map<Operation, Operation>> known = new HashMap<>();
        private final Sources sources;
        private final Map<String, List<Operation>> sessions;

        Known(Sources sources) {
            this.sources = sources;
            this.sessions = sources.history().bySession();
        }

        @Override
        public boolean precedes(Operation earlier, Operation later) {
            return behind(later).containsKey(earlier);
        }

        @Override
        public String why(Operation earlier, Operation later) {
            return behind(later).get(earlier).told() + " before " + later.told();
        }

        /** The writes behind {@code write}, each with a read that got its value. */
        private Map<Operation, Operation> behind(Operation write) {
            return known.computeIfAbsent(write, this::collect);
        }

        private Map<Operation, Operation> collect(Operation write) {
            Map<Operation, Operation> found = new HashMap<>();
            Deque<Operation> open = new ArrayDeque<>(List.of(write));
            while (!open.isEmpty()) {
                Operation later = open.poll();
                for (Seen seen : sources.seen(sessions.get(later.who()))) {
                    boolean readFirst = seen.read() == later || seen.read().before(later);
                    if (readFirst
                            && seen.write().isPresent()
                            && found.putIfAbsent(seen.write().get(), seen.read()) == null) {
                        open.add(seen.write().get());
                    }
                }
            }
            return found;
        }
    }
}
