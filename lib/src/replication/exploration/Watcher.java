package replication.exploration;

import java.util.Optional;
import java.util.function.Predicate;
import replication.simulation.Experiment;
import replication.simulation.Run;

/** Looks at a promise after every event of a run, and ends the run at the first that breaks it. */
final class Watcher<R extends Run> {
    private final Promise<R> promise;
    private final Experiment<R> experiment;
    private final Predicate<Violation> isMeant;
    private Optional<Violation> seen = Optional.empty();

    /** @param isMeant which violations end the run */
    Watcher(Promise<R> promise, Experiment<R> experiment, Predicate<Violation> isMeant) {
        this.promise = promise;
        this.experiment = experiment;
        this.isMeant = isMeant;
        experiment.simulation().afterEach(this::look);
    }

    private void look() {
        seen = promise.violationIn(experiment.outcome().get()).filter(isMeant);
        if (seen.isPresent()) {
            experiment.simulation().end();
        }
    }

    /** How the run broke the promise, where it ended. */
    Optional<Violation> seen() {
        return seen;
    }
}
