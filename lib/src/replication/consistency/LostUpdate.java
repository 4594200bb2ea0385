package replication.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.consistency.Sources.Seen;

/**
 * A lost update: two updates of a key were made from the same value, so one of them overwrote the other unseen. There
 * is no order of the writes in which each update directly follows the value that it was made from.
 *
 * <p>An update is a compare-and-set that took place, or the first write of a client after a read of the same key; two
 * writes of one client after one read are one update and a write without a look. Whether a client that reads and writes
 * meant to update is for the caller to know. An update of unknown outcome counts if somebody saw its value.
 *
 * <p>Every write of a key has to write another value.
 *
 * <p>Source: phenomenon P4 of Berenson et al., "A Critique of ANSI SQL Isolation Levels", 1995; Adya, "Weak
 * Consistency", 1999.
 */
public final class LostUpdate {
    private LostUpdate() {}

    private record Update(Seen base, Operation write) {
        String told() {
            return base.read() == write
                    ? write.told()
                    : base.read().told() + " and then " + write.action().told(write.key())
                            + write.when().map(time -> " (" + time + ")").orElse("");
        }
    }

    private record Base(String key, Optional<Operation> write) {}

    /** @throws IllegalArgumentException if two writes of a key wrote the same value */
    public static Optional<Anomaly> violationIn(History history) {
        Sources sources = new Sources(history);
        Map<Base, Update> first = new HashMap<>();
        for (Update update : updates(sources)) {
            Update other = first.putIfAbsent(
                    new Base(update.write().key(), update.base().write()), update);
            if (other != null) {
                return Optional.of(new Anomaly(
                        other.told() + ", and " + update.told()
                                + ": both updates were made from the same value, and one overwrote the other.",
                        List.of(
                                other.base().read(),
                                other.write(),
                                update.base().read(),
                                update.write())));
            }
        }
        return Optional.empty();
    }

    private static List<Update> updates(Sources sources) {
        List<Operation> seen = sources.seen(sources.history().operations()).stream()
                .flatMap(read -> read.write().stream())
                .toList();
        List<Update> updates = new ArrayList<>();
        for (List<Operation> session : sources.history().bySession().values()) {
            Map<String, Seen> looked = new HashMap<>();
            for (Operation operation : session) {
                if (operation.found().isPresent()) {
                    looked.remove(operation.key());
                    sources.seen(operation).ifPresent(read -> looked.put(operation.key(), read));
                }
                if (operation.writes() && operation.outcome() != Operation.Outcome.FAILED) {
                    Optional<Seen> base = Optional.ofNullable(looked.remove(operation.key()));
                    base.filter(read -> read.read() == operation || read.read().before(operation))
                            .filter(read -> operation.isOk() || seen.contains(operation))
                            .ifPresent(read -> updates.add(new Update(read, operation)));
                }
            }
        }
        return updates;
    }
}
