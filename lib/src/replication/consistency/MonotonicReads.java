package replication.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.consistency.Sources.Seen;

/**
 * Monotonic reads: once a client has seen a value, it never sees an older one. For each client there has to be an order
 * of the writes of a key, true to what was over before something else was called, in which its reads never go back.
 * Different clients may need different orders. Reads of one client that overlap are not compared.
 *
 * <p>Every write of a key has to write another value.
 *
 * <p>Source: Terry et al., "Session Guarantees for Weakly Consistent Replicated Data", 1994.
 */
public final class MonotonicReads {
    private MonotonicReads() {}

    /** @throws IllegalArgumentException if two writes of a key wrote the same value */
    public static Optional<Anomaly> violationIn(History history) {
        Sources sources = new Sources(history);
        return history.bySession().values().stream()
                .flatMap(session -> byKey(sources.seen(session)).values().stream())
                .flatMap(reads -> reads.stream().flatMap(read -> goesBack(reads, read).stream()))
                .findFirst();
    }

    private static Map<String, List<Seen>> byKey(List<Seen> reads) {
        Map<String, List<Seen>> byKey = new TreeMap<>();
        for (Seen seen : reads) {
            byKey.computeIfAbsent(seen.read().key(), key -> new ArrayList<>()).add(seen);
        }
        return byKey;
    }

    private static Optional<Anomaly> goesBack(List<Seen> reads, Seen now) {
        Optional<Seen> same = Optional.empty();
        for (Seen before : reads) {
            if (!before.read().before(now.read())) {
                continue;
            }
            if (before.write().equals(now.write())) {
                same = same.or(() -> Optional.of(before));
            } else if (before.write().isPresent()
                    && now.olderThan(before.write().get())) {
                return Optional.of(new Anomaly(
                        before.read().told() + ", then " + now.read().told() + "; but "
                                + now.why(before.write().get()) + ".",
                        List.of(before.read(), now.read())));
            } else if (same.isPresent() && same.get().read().before(before.read())) {
                return Optional.of(new Anomaly(
                        same.get().read().told() + ", then " + before.read().told() + ", then "
                                + now.read().told()
                                + ": whichever value is the newer one, one of the two steps goes back.",
                        List.of(same.get().read(), before.read(), now.read())));
            }
        }
        return Optional.empty();
    }
}
