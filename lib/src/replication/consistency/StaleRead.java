package replication.consistency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replication.consistency.Sources.Seen;

/**
 * A read that got a value although another write had replaced it before the read was asked for: the register is not
 * fresh. The age says for how long that other write had been answered; it is 0 or more.
 *
 * <p>Every write of a key has to write another value. Writes that overlap are not compared, so no age is too great.
 *
 * <p>Source: Bailis et al., "Probabilistically Bounded Staleness for Practical Partial Quorums", 2012.
 *
 * @param read the read
 * @param overwriting the first write after the one that the read saw; its client had been told that it took effect
 * @param age from the answer of {@code overwriting} to the call of {@code read}; empty in a history without times
 */
public record StaleRead(Operation read, Operation overwriting, Optional<Duration> age) {

    /** The first stale read. @throws IllegalArgumentException if two writes of a key wrote the same value */
    public static Optional<Anomaly> violationIn(History history) {
        return in(history).stream().findFirst().map(StaleRead::violation);
    }

    /**
     * The first read that is staler than {@code bound}.
     *
     * @throws IllegalArgumentException if two writes of a key wrote the same value, or a stale read has no time
     */
    public static Optional<Anomaly> violationIn(History history, Duration bound) {
        for (StaleRead stale : in(history)) {
            Duration age = stale.age()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "This history has no times, so nobody knows how stale a read is."));
            if (age.compareTo(bound) > 0) {
                return Optional.of(stale.violation());
            }
        }
        return Optional.empty();
    }

    /**
     * All stale reads, in the order in which they were asked for.
     *
     * @throws IllegalArgumentException if two writes of a key wrote the same value
     */
    public static List<StaleRead> in(History history) {
        Sources sources = new Sources(history);
        List<StaleRead> stale = new ArrayList<>();
        for (Seen seen : sources.seen(history.operations())) {
            Operation read = seen.read();
            sources.writes(read.key()).stream()
                    .filter(write -> write.isOk() && write.before(read) && seen.olderThan(write))
                    .min((one, other) -> Long.compare(one.completed(), other.completed()))
                    .ifPresent(write -> stale.add(new StaleRead(read, write, age(write, read))));
        }
        return stale;
    }

    private static Optional<Duration> age(Operation write, Operation read) {
        return write.when()
                .flatMap(Operation.When::ended)
                .flatMap(answered -> read.when().map(when -> when.called().minus(answered)));
    }

    private Anomaly violation() {
        String stale = age.map(time -> Operation.When.text(time) + " stale").orElse("which was stale");
        return new Anomaly(read.told() + ", " + stale + ": " + overwriting.told() + ".", List.of(read, overwriting));
    }
}
