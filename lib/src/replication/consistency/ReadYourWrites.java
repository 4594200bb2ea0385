package replication.consistency;

import java.util.List;
import java.util.Optional;
import replication.consistency.Sources.Seen;

/**
 * Read your writes: a client that was told that its write took effect sees that write or a newer one. For each client
 * there has to be an order of the writes of a key, true to what was over before something else was called, in which no
 * read of it sees something older than a write that it had the answer to. A write of unknown outcome promises nothing.
 *
 * <p>Every write of a key has to write another value.
 *
 * <p>Source: Terry et al., "Session Guarantees for Weakly Consistent Replicated Data", 1994.
 */
public final class ReadYourWrites {
    private ReadYourWrites() {}

    /** @throws IllegalArgumentException if two writes of a key wrote the same value */
    public static Optional<Anomaly> violationIn(History history) {
        Sources sources = new Sources(history);
        return history.bySession().values().stream()
                .flatMap(session -> sources.seen(session).stream().flatMap(read -> overlooks(read, session).stream()))
                .findFirst();
    }

    private static Optional<Anomaly> overlooks(Seen seen, List<Operation> session) {
        Operation read = seen.read();
        return session.stream()
                .filter(own -> own.writes() && own.isOk() && own.key().equals(read.key()))
                .filter(own -> own.before(read) && seen.olderThan(own))
                .reduce((earlier, later) -> later)
                .map(own -> new Anomaly(
                        own.told() + ", then " + read.told() + "; but " + seen.why(own) + ".", List.of(own, read)));
    }
}
