package replication.exploration;

import java.util.List;
import java.util.Optional;
import replication.simulation.Run;

/** A promise, and how a run breaks it. */
record Breach<R extends Run>(Promise<R> promise, Violation violation) {
    /** The first of {@code promises} that {@code run} breaks. */
    static <R extends Run> Optional<Breach<R>> first(List<Promise<R>> promises, R run) {
        for (Promise<R> promise : promises) {
            Optional<Violation> violation = promise.violation().apply(run);
            if (violation.isPresent()) {
                return Optional.of(new Breach<>(promise, violation.get()));
            }
        }
        return Optional.empty();
    }
}
