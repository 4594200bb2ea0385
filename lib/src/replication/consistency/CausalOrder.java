package replication.consistency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import replication.consistency.Sources.Seen;

/**
 * Causal order: what a client did or saw before it wrote something, everybody who sees that something sees as well. An
 * operation is behind another if the same client did it before, if the other read its value, or through a chain of
 * these. Broken if a read saw a write although a newer one, newer by such a chain, is behind the read; if it saw the
 * time before the first write although a write is behind it; if an operation is behind itself; or if a read found what
 * nobody wrote. This is the weakest of the definitions in use: clients may disagree about writes of which none is
 * behind the other.
 *
 * <p>Every write of a key has to write another value, which makes the question easy: these four patterns are all.
 *
 * <p>Source: Ahamad et al., "Causal Memory", 1995; the patterns from Bouajjani et al., "On Verifying Causal
 * Consistency", 2017.
 */
public final class CausalOrder {
    private final Sources sources;
    private final List<Operation> operations;
    private final CausalPast past;

    private CausalOrder(Sources sources) {
        this.sources = sources;
        this.operations = sources.history().operations();
        this.past = new CausalPast(sources);
    }

    /** @throws IllegalArgumentException if two writes of a key wrote the same value */
    public static Optional<Anomaly> violationIn(History history) {
        return new CausalOrder(new Sources(history)).first();
    }

    private Optional<Anomaly> first() {
        for (int place = 0; place < operations.size(); place++) {
            Operation operation = operations.get(place);
            if (sources.fromNowhere(operation)) {
                return Optional.of(new Anomaly(
                        operation.told() + ", but nobody wrote "
                                + operation.found().orElseThrow().orElseThrow() + ".",
                        List.of(operation)));
            }
            if (past.isBehind(place, place)) {
                List<Operation> circle = past.chain(place, place);
                return Optional.of(new Anomaly(
                        told(circle) + ": this goes round in a circle, so something was seen before it was written.",
                        circle));
            }
            Optional<Anomaly> old = sources.seen(operation).flatMap(this::old);
            if (old.isPresent()) {
                return old;
            }
        }
        return Optional.empty();
    }

    private Optional<Anomaly> old(Seen seen) {
        int read = past.place(seen.read());
        return sources.writes(seen.read().key()).stream()
                .filter(newer -> newer != seen.read() && !seen.is(newer))
                .filter(newer -> past.isBehind(past.place(newer), read))
                .filter(newer -> seen.write().isEmpty()
                        || past.isBehind(past.place(seen.write().get()), past.place(newer)))
                .findFirst()
                .map(newer -> violation(seen, newer));
    }

    private Anomaly violation(Seen seen, Operation newer) {
        List<Operation> chain = past.chain(past.place(newer), past.place(seen.read()));
        List<Operation> all = seen.write()
                .map(old -> past.chain(past.place(old), past.place(newer)))
                .map(start -> IntStream.range(0, start.size() + chain.size() - 1)
                        .mapToObj(i -> i < start.size() ? start.get(i) : chain.get(i - start.size() + 1))
                        .toList())
                .orElse(chain);
        return new Anomaly(
                seen.read().told() + " and did not see that " + newer.told() + ", which is behind it: " + told(all)
                        + ".",
                all);
    }

    private static String told(List<Operation> chain) {
        return chain.stream().map(Operation::told).collect(Collectors.joining(", then "));
    }
}
