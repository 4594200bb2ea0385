package replication.exploration;

import java.util.Optional;
import java.util.function.Function;
import replication.simulation.Run;

/**
 * What has to be true of every run of a scenario.
 *
 * @param judged when it is looked at
 * @param violation how a run breaks it; empty if it keeps it
 */
public record Promise<R extends Run>(Judged judged, Function<R, Optional<Violation>> violation) {
    /** When a promise is looked at. */
    public enum Judged {
        /** Once a run: what breaks it stays in the record of the run, so that the run can be cut off there. */
        BY_THE_RECORD,
        /** After every event: it speaks of a state that may pass. */
        AFTER_EVERY_EVENT,
        /** When the run has ended: what has not happened yet may still happen. */
        AT_THE_END
    }

    /** Nothing that {@code violation} finds may ever happen. What it finds in a run, it finds in all that follows. */
    public static <R extends Run> Promise<R> never(Function<R, Optional<Violation>> violation) {
        return new Promise<>(Judged.BY_THE_RECORD, violation);
    }

    /** An invariant: {@code violation} finds nothing, whenever one looks. */
    public static <R extends Run> Promise<R> always(Function<R, Optional<Violation>> violation) {
        return new Promise<>(Judged.AFTER_EVERY_EVENT, violation);
    }

    /** In the end {@code violation} finds nothing. */
    public static <R extends Run> Promise<R> eventually(Function<R, Optional<Violation>> violation) {
        return new Promise<>(Judged.AT_THE_END, violation);
    }
}
