package replication.exploration;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import replication.simulation.Experiment;
import replication.simulation.Run;

/** Looks at promises after every event of a run, and ends the run at the first that breaks one. */
final class Watcher<R extends Run> {
    private final List<Promise<R>> promises;
    private final Experiment<R> experiment;
    private final Predicate<Violation> isMeant;
    private Optional<Violation> seen = Optional.empty();

    /** @param isMeant which violations end the run */
    Watcher(List<Promise<R>> promises, Experiment<R> experiment, Predicate<Violation> isMeant) {
        this.promises = promises;
        this.experiment = experiment;
        this.isMeant = isMeant;
        experiment.simulation().afterEach(this::look);
    }

    private void look() {
        seen = Exploration.violation(promises, experiment.outcome().get()).filter(isMeant);
        if (seen.isPresent()) {
            experiment.simulation().end();
        }
    }

    /** What the run broke where it ended. */
    Optional<Violation> seen() {
        return seen;
    }
}
