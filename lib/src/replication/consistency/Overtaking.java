package replication.consistency;

import java.util.List;
import java.util.Optional;
import replication.consistency.Sources.Seen;

/**
 * Looks for a client that saw a write and afterwards a register without another write that came before: the later write
 * has overtaken the earlier one. From outside this cannot be told from a client that goes back in time, so a history
 * without {@link MonotonicReads} can be blamed here as well.
 */
final class Overtaking {
    /** Which of two writes came first, as far as the promise cares. */
    interface Precedence {
        boolean precedes(Operation earlier, Operation later);

        /** Says why, in words that go on after "but". */
        String why(Operation earlier, Operation later);
    }

    private final Sources sources;
    private final Precedence precedence;

    Overtaking(Sources sources, Precedence precedence) {
        this.sources = sources;
        this.precedence = precedence;
    }

    Optional<Violation> first() {
        for (List<Operation> session : sources.history().bySession().values()) {
            List<Seen> reads = sources.seen(session);
            for (Seen now : reads) {
                for (Seen before : reads) {
                    if (before.write().isPresent() && before.read().before(now.read())) {
                        Optional<Violation> violation =
                                between(before, before.write().get(), now);
                        if (violation.isPresent()) {
                            return violation;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> between(Seen before, Operation overtaking, Seen now) {
        return sources.writes(now.read().key()).stream()
                .filter(missing -> missing != overtaking && precedence.precedes(missing, overtaking))
                .filter(missing ->
                        misses(now, missing) || now.is(missing) && missing.key().equals(overtaking.key()))
                .findFirst()
                .map(missing -> violation(before, overtaking, now, missing));
    }

    private boolean misses(Seen now, Operation missing) {
        return !now.is(missing)
                && (now.olderThan(missing) || precedence.precedes(now.write().orElseThrow(), missing));
    }

    private Violation violation(Seen before, Operation overtaking, Seen now, Operation missing) {
        String older = now.is(missing) || now.write().isEmpty()
                ? ""
                : ", and " + now.write().get().told() + " even earlier";
        return new Violation(
                before.read().told() + ", then " + now.read().told() + "; but " + precedence.why(missing, overtaking)
                        + older + ".",
                List.of(before.read(), now.read(), missing, overtaking));
    }
}
