package replication.simulation;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * What decides where a scenario leaves something open. Immutable; every method returns a changed copy.
 *
 * @param fates by the run's seed, what becomes of messages
 * @param order what comes next; empty where time decides
 * @param events how many events happen at most
 */
public record Steering(LongFunction<Fates> fates, Optional<Chooser> order, long events) {
    /** Dice decide what becomes of messages, time decides what comes next. */
    public static final Steering BY_CHANCE = new Steering(Dice::new, Optional.empty(), Long.MAX_VALUE);

    /** @throws IllegalArgumentException if {@code events} is negative */
    public Steering {
        if (events < 0) {
            throw new IllegalArgumentException("A run has 0 events or more, not " + events + ".");
        }
    }

    /** What {@code decided} gives for each run decides what becomes of its messages. */
    public Steering fates(Supplier<? extends Fates> decided) {
        return new Steering(seed -> decided.get(), order, events);
    }

    /** {@code chooser} decides what comes next. It is asked in one run only. */
    public Steering order(Chooser chooser) {
        return new Steering(fates, Optional.of(chooser), events);
    }

    /** The run ends after {@code count} events. */
    public Steering upTo(long count) {
        return new Steering(fates, order, count);
    }
}
