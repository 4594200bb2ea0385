package workbook.explore;

import java.util.Optional;
import java.util.function.Function;
import replication.exploration.Promise;
import replication.exploration.Violation;
import replication.simulation.Run;

/** Promises that a checker of histories judges. */
final class Broken {
    private Broken() {}

    /** Never what {@code checker} finds. */
    static <R extends Run> Promise<R> never(
            String kind, Function<R, Optional<replication.consistency.Anomaly>> checker) {
        return Promise.never(run -> of(kind, checker.apply(run)));
    }

    /** In the end nothing that {@code checker} finds. */
    static <R extends Run> Promise<R> atTheEnd(
            String kind, Function<R, Optional<replication.consistency.Anomaly>> checker) {
        return Promise.eventually(run -> of(kind, checker.apply(run)));
    }

    private static Optional<Violation> of(String kind, Optional<replication.consistency.Anomaly> found) {
        return found.map(broken -> new Violation(kind, broken.sentence()));
    }
}
