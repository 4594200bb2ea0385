package replication.exploration;

import java.util.Optional;
import replication.simulation.Run;

/**
 * What a run says about the promises.
 *
 * @param events how many events the run has
 */
record Judgement<R extends Run>(R run, Optional<Violation> violation, long events) {
    boolean isOf(String kind) {
        return violation().filter(found -> found.isOf(kind)).isPresent();
    }
}
