package replication.exploration;

import java.util.Optional;
import java.util.function.Function;
import replication.simulation.Run;

/**
 * What has to be true of every run of a scenario.
 *
 * @param name what is promised, in a few words; empty if nobody said
 * @param judged when it is looked at
 * @param violation how a run breaks it; empty if it keeps it
 */
public record Promise<R extends Run>(Optional<String> name, Judged judged, Function<R, Optional<Violation>> violation) {
    /** When a promise is looked at. */
    public enum Judged {
        /** Once a run: what breaks it stays in the record of the run, so that the run can be cut off there. */
        BY_THE_RECORD,
        /** After every event: it speaks of a state that may pass. */
        AFTER_EVERY_EVENT,
        /** When the run has ended: what has not happened yet may still happen. */
        AT_THE_END
    }

    /** The same promise, by a name such as "no acknowledged write is lost". */
    public Promise<R> named(String words) {
        return new Promise<>(Optional.of(words), judged, violation);
    }

    /** Nothing that {@code violation} finds may ever happen. What it finds in a run, it finds in all that follows. */
    public static <R extends Run> Promise<R> never(Function<R, Optional<Violation>> violation) {
        return new Promise<>(Optional.empty(), Judged.BY_THE_RECORD, violation);
    }

    /** An invariant: {@code violation} finds nothing, whenever one looks. */
    public static <R extends Run> Promise<R> always(Function<R, Optional<Violation>> violation) {
        return new Promise<>(Optional.empty(), Judged.AFTER_EVERY_EVENT, violation);
    }

    /** In the end {@code violation} finds nothing. */
    public static <R extends Run> Promise<R> eventually(Function<R, Optional<Violation>> violation) {
        return new Promise<>(Optional.empty(), Judged.AT_THE_END, violation);
    }
}
