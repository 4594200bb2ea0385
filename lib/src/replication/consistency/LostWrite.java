package replication.consistency;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.consistency.Sources.Seen;

/**
 * A lost acknowledged write: a client was told that its write took effect, and at the end nobody sees it or anything
 * that can have replaced it: every last read of the key sees something that was over before the write was called. A
 * write that loses against one that overlaps it is not lost but overwritten.
 *
 * <p>Every write of a key has to write another value. A last read that proves nothing acquits.
 *
 * <p>Source: durability as Jepsen's register and set tests understand it.
 */
public final class LostWrite {
    private LostWrite() {}

    /**
     * @param from reads that were asked for at this time or later are the last ones; {@link History#withLastReads} adds
     *     some
     * @throws IllegalArgumentException if two writes of a key wrote the same value, or a read has no time
     */
    public static Optional<Anomaly> violationIn(History history, Duration from) {
        Sources sources = new Sources(history);
        List<Operation> last = Convergence.lastReads(history, from);
        return history.operations().stream()
                .filter(write -> write.writes() && write.isOk())
                .flatMap(write -> lost(write, last, sources).stream())
                .findFirst();
    }

    private static Optional<Anomaly> lost(Operation write, List<Operation> last, Sources sources) {
        List<Operation> reads = last.stream()
                .filter(read -> read.key().equals(write.key()) && write.before(read))
                .toList();
        List<Seen> older = sources.seen(reads).stream()
                .filter(seen -> seen.olderThan(write))
                .toList();
        if (reads.isEmpty() || older.size() < reads.size()) {
            return Optional.empty();
        }
        String found = reads.stream().map(Operation::told).collect(Collectors.joining(", and "));
        return Optional.of(new Anomaly(
                write.told() + " and was told that it took effect; but at the end " + found + ", although "
                        + older.get(0).why(write) + ".",
                Stream.concat(Stream.of(write), reads.stream()).toList()));
    }
}
