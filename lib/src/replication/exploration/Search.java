package replication.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import replication.simulation.Dice;
import replication.simulation.Run;
import replication.simulation.Scenario;
import replication.simulation.Steering;

/**
 * Looks for a run that breaks a promise: many runs at random, or every order of events. What is found is made as small
 * as possible and carries the text with which it can be run again.
 */
public final class Search {
    /** Is told now and then how far a search is. */
    public interface Progress {
        /** Tells nobody. */
        Progress SILENT = (runs, states, events) -> {};

        /**
         * @param runs so far
         * @param states that those led through, each counted once; 0 at random, where nobody counts
         * @param events how long the longest run was
         */
        void at(long runs, long states, long events);
    }

    private final Seeds seeds;
    private final BooleanSupplier stop;
    private final Progress progress;

    /** A search that ends only when it is done. */
    public Search(Seeds seeds) {
        this(seeds, () -> false, Progress.SILENT);
    }

    /** @param stop asked before every run; when it says true, the search ends with what it has */
    public Search(Seeds seeds, BooleanSupplier stop, Progress progress) {
        this.seeds = seeds;
        this.stop = stop;
        this.progress = progress;
    }

    /**
     * Does {@code count} runs, each with a seed of its own; or only the one that the seeds name.
     *
     * @throws NotDeterministic if a run came out differently when it was played again
     * @throws IllegalArgumentException if the seeds name a run that is not among the {@code count}, or that another
     *     exploration has found
     */
    public <S extends Scenario<S, ?>, R extends Run> Verdict runs(int count, Exploration<S, R> exploration) {
        if (seeds.changes().isPresent()) {
            return again(exploration);
        }
        FaultCount faults = new FaultCount();
        long done = 0;
        long longest = 0;
        for (int index = first(count); index <= last(count) && !stop.getAsBoolean(); index++) {
            S scenario = exploration.scenario().apply(seeds.seed(index));
            Judgement<R> judgement = exploration.judge(exploration
                    .theirs()
                    .apply(scenario.steered(Steering.BY_CHANCE.fates(() -> faults.of(new Dice(scenario.seed()))))));
            if (done++ == 0) {
                Judgement<R> twin = exploration.judge(exploration.theirs().apply(scenario));
                NotDeterministic.check(judgement.run().trace(), twin.run().trace());
            }
            longest = Math.max(longest, judgement.events());
            progress.at(done, 0, longest);
            if (judgement.violation().isPresent()) {
                Finding<S, R> finding = new Finding<>(exploration, seeds, index, stop);
                Optional<Counterexample> found = finding.smallest(finding.thrown(), judgement);
                if (found.isPresent()) {
                    return new Verdict.Found(found.get(), Extent.ofRuns(done));
                }
            }
        }
        Extent extent = Extent.ofRuns(done);
        return faults.missing().isEmpty() || done < count
                ? new Verdict.NothingFound(extent)
                : new Verdict.Idle(String.join(" and ", faults.missing()), extent);
    }

    /**
     * Runs every order of the events of the scenario with the first seed, with every mishap, within {@code bounds}; or
     * only the one run that the seeds name.
     *
     * @throws NotDeterministic if a run came out differently when it was played again
     * @throws IllegalArgumentException if the seeds name a run that another exploration has found
     */
    public <S extends Scenario<S, ?>, R extends Run> Verdict all(Bounds bounds, Exploration<S, R> exploration) {
        return all(bounds, CompleteSearch.reductionFor(exploration, bounds), exploration);
    }

    /** As {@link #all(Bounds, Exploration)}, leaving out only what {@code reduction} leaves out. */
    public <S extends Scenario<S, ?>, R extends Run> Verdict all(
            Bounds bounds, Reduction reduction, Exploration<S, R> exploration) {
        if (seeds.changes().isPresent()) {
            return again(exploration);
        }
        Finding<S, R> finding = new Finding<>(exploration, seeds, 0, stop);
        List<Counterexample> found = new ArrayList<>();
        Extent extent = new CompleteSearch<>(
                        exploration, exploration.scenario().apply(seeds.seed(0)), bounds, reduction, stop, progress)
                .each((judgement, plan) -> {
                    if (judgement.violation().isPresent()) {
                        finding.smallest(plan.get(), judgement).ifPresent(found::add);
                    }
                    return found.isEmpty();
                });
        return found.isEmpty() ? new Verdict.NothingFound(extent) : new Verdict.Found(found.get(0), extent);
    }

    private <S extends Scenario<S, ?>, R extends Run> Verdict again(Exploration<S, R> exploration) {
        Replay<R> replay = exploration.replay(seeds);
        Extent one = Extent.ofRuns(1);
        return replay.violation().isEmpty()
                ? new Verdict.NothingFound(one)
                : new Verdict.Found(
                        new Counterexample(
                                replay.violation().get(),
                                seeds.toString(),
                                Optional.of(replay.run().trace()),
                                replay.ours().map(Run::trace)),
                        one);
    }

    /**
     * Tries every order of {@code items}; n items have n! orders. The order numbered 0 is the one given.
     *
     * @param violation says in one sentence how an order breaks a promise
     * @throws Counterexample at the first order that breaks it
     */
    public <T> void orders(List<T> items, Function<List<T>, Optional<String>> violation) {
        int count = 1;
        for (int factor = 2; factor <= items.size(); factor++) {
            count = Math.multiplyExact(count, factor);
        }
        for (int index = first(count); index <= last(count); index++) {
            int number = index;
            violation.apply(order(items, index)).ifPresent(sentence -> {
                throw new Counterexample(sentence, seeds.text(number), Optional.empty(), Optional.empty());
            });
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

    private int first(int count) {
        int first = seeds.only().orElse(0);
        if (first >= count) {
            throw new IllegalArgumentException(
                    "There is no run " + seeds + ": the runs of this search are numbered 0 to " + (count - 1) + ".");
        }
        return first;
    }

    private int last(int count) {
        return seeds.only().orElse(count - 1);
    }
}
