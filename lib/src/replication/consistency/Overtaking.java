package replication.consistency;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.consistency.Sources.Seen;

/**
 * Looks for a client that saw a write and afterwards a register without another write that came before: the later write
 * has overtaken the earlier one. From outside this cannot be told from a client that goes back in time, so a history
 * without {@link MonotonicReads} can be blamed here as well.
 */
final class Overtaking {
    /** Which writes came first, as far as the promise cares. */
    interface Precedence {
        /** The numbers of the writes that came before {@code write}, without its own. */
        BitSet before(Operation write);

        /** Says why {@code earlier} came before {@code later}, in words that go on after "but". */
        String why(Operation earlier, Operation later);
    }

    private final Sources sources;
    private final Precedence precedence;
    private final Map<Operation, BitSet> before = new HashMap<>();

    Overtaking(Sources sources, Precedence precedence) {
        this.sources = sources;
        this.precedence = precedence;
    }

    Optional<Anomaly> first() {
        return sources.history().bySession().values().stream()
                .flatMap(session -> inSession(sources.seen(session)).stream())
                .findFirst();
    }

    private Optional<Anomaly> inSession(List<Seen> reads) {
        List<Seen> byAnswer = new ArrayList<>(reads);
        byAnswer.sort(Comparator.comparingLong(seen -> seen.read().completed()));
        BitSet due = new BitSet();
        Map<String, BitSet> dueInKey = new HashMap<>();
        int answered = 0;
        for (Seen now : reads) {
            while (byAnswer.get(answered).read().before(now.read())) {
                byAnswer.get(answered++).write().ifPresent(write -> {
                    due.or(before(write));
                    dueInKey.computeIfAbsent(write.key(), key -> new BitSet()).or(before(write));
                });
            }
            String key = now.read().key();
            for (Operation missing : sources.writes(key)) {
                int number = sources.number(missing);
                boolean isBack = now.is(missing)
                        && dueInKey.getOrDefault(key, new BitSet()).get(number);
                if (isBack || due.get(number) && misses(now, missing)) {
                    return Optional.of(violation(byAnswer.subList(0, answered), now, missing, isBack));
                }
            }
        }
        return Optional.empty();
    }

    private BitSet before(Operation write) {
        return before.computeIfAbsent(write, precedence::before);
    }

    private boolean misses(Seen now, Operation missing) {
        return !now.is(missing)
                && (now.olderThan(missing)
                        || before(missing).get(sources.number(now.write().orElseThrow())));
    }

    private Anomaly violation(List<Seen> earlier, Seen now, Operation missing, boolean isBack) {
        Seen first = earlier.stream()
                .filter(seen -> seen.write()
                        .filter(write -> !isBack || write.key().equals(missing.key()))
                        .filter(write -> before(write).get(sources.number(missing)))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        Operation overtaking = first.write().orElseThrow();
        String older = now.is(missing) || now.write().isEmpty()
                ? ""
                : ", and " + now.write().get().told() + " even earlier";
        return new Anomaly(
                first.read().told() + ", then " + now.read().told() + "; but " + precedence.why(missing, overtaking)
                        + older + ".",
                List.of(first.read(), now.read(), missing, overtaking));
    }

    /** The numbers of the writes among {@code all} that were answered before {@code write} was called. */
    static BitSet answeredBefore(Operation write, List<Operation> all, Sources sources) {
        BitSet earlier = new BitSet();
        for (Operation other : all) {
            if (other.isOk() && other.before(write) && other.writes()) {
                earlier.set(sources.number(other));
            }
        }
        return earlier;
    }
}
