package replication.simulation;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A scenario that is set up and can be played once.
 *
 * @param simulation where it happens
 * @param course lets everything happen up to the scenario's end
 * @param outcome what came out so far; can be asked after every event
 */
public record Experiment<R extends Run>(Simulation<?> simulation, Runnable course, Supplier<R> outcome) {
    /** The same experiment, of which another outcome is told. */
    public <T extends Run> Experiment<T> map(Function<? super R, ? extends T> change) {
        return new Experiment<>(simulation, course, () -> change.apply(outcome.get()));
    }

    /** Lets it happen. What a node throws comes out unchanged. */
    public R run() {
        course.run();
        return outcome.get();
    }
}
