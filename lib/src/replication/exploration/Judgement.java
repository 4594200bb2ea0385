package replication.exploration;

import java.util.Optional;
import replication.simulation.Run;

/**
 * What a run says about the promises.
 *
 * @param events how many events the run has
 */
record Judgement<R extends Run>(R run, Optional<Breach<R>> breach, long events) {
    Optional<Violation> violation() {
        return breach.map(Breach::violation);
    }

    boolean isOf(String kind) {
        return violation().filter(found -> found.kind().equals(kind)).isPresent();
    }
}
