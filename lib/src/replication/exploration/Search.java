package replication.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import replication.simulation.Trace;

/**
 * Runs something again and again, each time a little differently, until a promise is broken. The broken promise is
 * thrown as a {@link Counterexample}; a search that returns has found nothing, which proves nothing beyond the runs it
 * did.
 */
public final class Search {
    private final Seeds seeds;

    public Search(Seeds seeds) {
        this.seeds = seeds;
    }

    /** How a run is looked at: the sentence that says what is wrong with it, and its trace. */
    public interface Promise<R> {
        /** Says in one sentence how {@code run} breaks the promise; empty if it keeps it. */
        Optional<String> violationIn(R run);

        /** What happened in {@code run}, for the picture. */
        default Optional<Trace> traceOf(R run) {
            return Optional.empty();
        }

        /** A promise whose counterexamples come with a picture. */
        static <R> Promise<R> of(Function<R, Trace> trace, Function<R, Optional<String>> violation) {
            return new Promise<>() {
                @Override
                public Optional<String> violationIn(R run) {
                    return violation.apply(run);
                }

                @Override
                public Optional<Trace> traceOf(R run) {
                    return Optional.of(trace.apply(run));
                }
            };
        }
    }

    /**
     * Does {@code count} runs, each with a seed of its own.
     *
     * @throws Counterexample at the first run that breaks {@code promise}
     * @throws IllegalArgumentException if it was asked for one run that is not among the {@code count}
     */
    public <R> void runs(int count, LongFunction<R> run, Promise<? super R> promise) {
        each(count, index -> run.apply(seeds.seed(index)), promise);
    }

    /**
     * Tries every order of {@code items}; n items have n! orders. The order numbered 0 is the one given.
     *
     * @throws Counterexample at the first order that breaks {@code promise}
     */
    public <T, R> void orders(List<T> items, Function<List<T>, R> run, Promise<? super R> promise) {
        int count = 1;
        for (int factor = 2; factor <= items.size(); factor++) {
            count = Math.multiplyExact(count, factor);
        }
        each(count, index -> run.apply(order(items, index)), promise);
    }

    private <R> void each(int count, Function<Integer, R> run, Promise<? super R> promise) {
        int first = seeds.only().orElse(0);
        int last = seeds.only().orElse(count - 1);
        if (first >= count) {
            throw new IllegalArgumentException(
                    "There is no run " + seeds + ": the runs of this search are numbered 0 to " + (count - 1) + ".");
        }
        for (int index = first; index <= last; index++) {
            R outcome = run.apply(index);
            Optional<String> violation = promise.violationIn(outcome);
            if (violation.isPresent()) {
                throw new Counterexample(violation.get(), seeds.text(index), promise.traceOf(outcome));
            }
        }
    }

    private static <T> List<T> order(List<T> items, int number) {
        List<T> left = new ArrayList<>(items);
        List<T> order = new ArrayList<>();
        int rest = number;
        for (int size = items.size(); size > 0; size--) {
            int orders = 1;
            for (int factor = 2; factor < size; factor++) {
                orders *= factor;
            }
            order.add(left.remove(rest / orders));
            rest %= orders;
        }
        return order;
    }
}
