package replication.consistency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
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
    public static Optional<Anomaly> violationIn(History history) {
        Sources sources = new Sources(history);
        return new Overtaking(sources, new Known(sources)).first();
    }

    /** What the writer of a write had read. */
    private static final class Known implements Overtaking.Precedence {
        private final Sources sources;
        private final Map<String, List<Seen>> byAnswer = new HashMap<>();

        Known(Sources sources) {
            this.sources = sources;
            sources.history().bySession().forEach((client, session) -> {
                List<Seen> reads = new ArrayList<>(sources.seen(session));
                reads.sort(Comparator.comparingLong(seen -> seen.read().completed()));
                byAnswer.put(client, reads);
            });
        }

        @Override
        public BitSet before(Operation write) {
            BitSet known = new BitSet();
            collect(write, (read, source) -> known.set(sources.number(source)));
            known.clear(sources.number(write));
            return known;
        }

        @Override
        public String why(Operation earlier, Operation later) {
            List<Operation> reads = new ArrayList<>();
            collect(later, (read, source) -> {
                if (source == earlier) {
                    reads.add(read);
                }
            });
            return reads.get(0).told() + " before " + later.told();
        }

        /** Every write behind {@code write}, with the read that got its value; each read is looked at once. */
        private void collect(Operation write, BiConsumer<Operation, Operation> found) {
            Map<String, Integer> looked = new HashMap<>();
            Set<Operation> met = new HashSet<>(Set.of(write));
            Deque<Operation> open = new ArrayDeque<>(met);
            while (!open.isEmpty()) {
                Operation later = open.poll();
                List<Seen> reads = byAnswer.get(later.who());
                int next = looked.getOrDefault(later.who(), 0);
                List<Seen> fresh = new ArrayList<>(sources.seen(later).stream().toList());
                while (next < reads.size() && reads.get(next).read().before(later)) {
                    fresh.add(reads.get(next++));
                }
                looked.put(later.who(), next);
                for (Seen seen : fresh) {
                    seen.write().ifPresent(source -> {
                        found.accept(seen.read(), source);
                        if (met.add(source)) {
                            open.add(source);
                        }
                    });
                }
            }
        }
    }
}
