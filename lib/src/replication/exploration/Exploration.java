package replication.exploration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import replication.simulation.Experiment;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Scenario;

/**
 * A scenario that is searched for a run that breaks a promise. Immutable.
 *
 * @param <S> the scenario
 * @param <R> what comes out of a run
 * @param name tells this exploration from others; a text that finds a run again holds only for its own
 * @param scenario by seed
 * @param theirs the system under search
 * @param ours the same system with parts that are known to be right, if there are such; a run that breaks the promise
 *     with them, too, is no counterexample
 */
public record Exploration<S extends Scenario<S, ?>, R extends Run>(
        String name,
        LongFunction<S> scenario,
        Function<S, Experiment<R>> theirs,
        Optional<Function<S, Experiment<R>>> ours,
        List<Promise<R>> promises) {
    /** @throws IllegalArgumentException if there is no promise */
    public Exploration {
        promises = List.copyOf(promises);
        if (promises.isEmpty()) {
            throw new IllegalArgumentException(
                    "A search needs a promise that a run can break; \"" + name + "\" has none.");
        }
    }

    /** Searches {@code scenario} as it is. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S extends Scenario<S, R>, R extends Run> Exploration<S, R> of(
            String name, LongFunction<S> scenario, Promise<R>... promises) {
        return new Exploration<>(name, scenario, Scenario::experiment, Optional.empty(), List.of(promises));
    }

    /** Searches what {@code change} makes of {@code scenario}; as it is, it is known to be right. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S extends Scenario<S, R>, R extends Run> Exploration<S, R> of(
            String name, LongFunction<S> scenario, Function<S, S> change, Promise<R>... promises) {
        return new Exploration<>(
                name,
                scenario,
                changed -> change.apply(changed).experiment(),
                Optional.of(Scenario::experiment),
                List.of(promises));
    }

    /**
     * Plays the run that {@code seeds} name once more: the one that chance makes, or a smaller one that a search wrote
     * down.
     *
     * @throws IllegalArgumentException if the run was written down by another exploration, or by this one when it was
     *     different
     */
    public Replay<R> replay(Seeds seeds) {
        Finding<S, R> finding = new Finding<>(this, seeds, seeds.only().orElse(0), () -> false);
        Plan plan = seeds.changes().map(finding::decoded).orElseGet(finding::thrown);
        return new Replay<>(
                finding.played(plan, theirs),
                events -> finding.experiment(plan.upTo(events), theirs),
                ours.map(right -> Played.of(finding.experiment(plan, right)).run()));
    }

    /**
     * Makes sure that {@link #replay} will find the run that {@code seeds} name. Runs nothing.
     *
     * @throws IllegalArgumentException if the run was written down by another exploration, or by this one when it was
     *     different
     */
    public void requireOwn(Seeds seeds) {
        Finding<S, R> finding = new Finding<>(this, seeds, seeds.only().orElse(0), () -> false);
        seeds.changes().map(finding::decoded);
    }

    /** The same search of the system that is known to be right; empty if there is none. */
    public Optional<Exploration<S, R>> ofOurs() {
        return ours.map(right -> new Exploration<>(name, scenario, right, Optional.empty(), promises));
    }

    /** The nodes of {@code scenario} that are no clients. */
    List<NodeId> nodes(S scenario) {
        return theirs.apply(scenario).simulation().servers();
    }

    boolean judges(Promise.Judged when) {
        return promises.stream().anyMatch(promise -> promise.judged() == when);
    }

    /** Plays {@code experiment} and looks at each promise when it wants to be looked at; what is thrown breaks all. */
    Judgement<R> judge(Experiment<R> experiment) {
        return judge(experiment, promises);
    }

    /**
     * The same for a run that is cut off before its end: there, what should have happened in the end may still be to
     * come.
     */
    Judgement<R> judgeWithoutEnd(Experiment<R> experiment) {
        return judge(
                experiment,
                promises.stream()
                        .filter(promise -> promise.judged() != Promise.Judged.AT_THE_END)
                        .toList());
    }

    private Judgement<R> judge(Experiment<R> experiment, List<Promise<R>> judged) {
        List<Promise<R>> invariants = judged.stream()
                .filter(promise -> promise.judged() == Promise.Judged.AFTER_EVERY_EVENT)
                .toList();
        Optional<Watcher<R>> watcher = invariants.isEmpty()
                ? Optional.empty()
                : Optional.of(new Watcher<>(invariants, experiment, any -> true));
        Played<R> played = Played.of(experiment);
        Optional<Violation> violation = played.thrown()
                .map(Thrown::violation)
                .or(() -> watcher.flatMap(Watcher::seen))
                .or(() -> violation(judged, played.run()));
        return new Judgement<>(played.run(), violation, experiment.simulation().events());
    }

    /** How {@code run} breaks the first of {@code promises} that it breaks. */
    static <R extends Run> Optional<Violation> violation(List<Promise<R>> promises, R run) {
        return promises.stream()
                .flatMap(promise -> promise.violation().apply(run).stream())
                .findFirst();
    }
}
