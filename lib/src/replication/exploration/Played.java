package replication.exploration;

import java.util.Optional;
import replication.simulation.Experiment;
import replication.simulation.Run;

/**
 * A run, as far as it came.
 *
 * @param thrown what broke it off; empty if it came to its end
 */
record Played<R extends Run>(R run, Optional<Thrown> thrown) {
    /**
     * Lets {@code experiment} happen. What a node does not throw, or says that there is nothing to search, comes out.
     */
    static <R extends Run> Played<R> of(Experiment<R> experiment) {
        try {
            return new Played<>(experiment.run(), Optional.empty());
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            Optional<R> run =
                    thrown instanceof EndsSearch || !experiment.simulation().wasBrokenOffBy(thrown)
                            ? Optional.empty()
                            : soFar(experiment);
            if (run.isEmpty()) {
                throw thrown;
            }
            return new Played<>(run.get(), Optional.of(Thrown.in(experiment.simulation(), thrown)));
        }
    }

    /** A node that has thrown may be unable to tell what it knows; then there is nothing to show. */
    private static <R extends Run> Optional<R> soFar(Experiment<R> experiment) {
        try {
            return Optional.of(experiment.outcome().get());
        } catch (RuntimeException | AssertionError | StackOverflowError again) {
            return Optional.empty();
        }
    }
}
