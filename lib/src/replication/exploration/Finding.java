package replication.exploration;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import replication.simulation.Dice;
import replication.simulation.Experiment;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Scenario;
import replication.simulation.Steering;
import replication.simulation.Trace;

/** What becomes of a run that breaks the promise: it is made small, written down, and can be read again. */
final class Finding<S extends Scenario<S, ?>, R extends Run> {
    private final Exploration<S, R> exploration;
    private final Seeds seeds;
    private final int index;
    private final S scenario;
    private final BooleanSupplier stop;

    /** @param index the number of the run, from 0 */
    Finding(Exploration<S, R> exploration, Seeds seeds, int index, BooleanSupplier stop) {
        this.exploration = exploration;
        this.seeds = seeds;
        this.index = index;
        this.scenario = exploration.scenario().apply(seeds.seed(index));
        this.stop = stop;
    }

    /** The fates that the dice threw, as a plan. */
    Plan thrown() {
        RecordedFates fates = new RecordedFates(new Dice(scenario.seed()));
        Played.of(exploration.theirs().apply(scenario.steered(Steering.BY_CHANCE.fates(() -> fates))));
        return Plan.of(scenario, fates.unusual(), Optional.empty());
    }

    /**
     * The smallest run that breaks the promise as {@code plan} does; empty if {@code plan} breaks it where every part
     * is right, too. What is thrown even there is no finding, and comes out.
     *
     * @param plan finds {@code seen} again
     * @throws NotDeterministic if it does not
     */
    Optional<Counterexample> smallest(Plan plan, Judgement<R> seen) {
        Violation violation = seen.violation().orElseThrow();
        Shrinker<S, R> shrinker = new Shrinker<>(exploration, scenario, violation.kind(), stop);
        boolean onlyTheirs = shrinker.keptByOurs(plan);
        if (onlyTheirs && shrinker.brokenByTheirs(plan)) {
            return Optional.of(counterexample(shrinker.smallest(plan)));
        }
        violation.thrown().ifPresent(Thrown::rethrow);
        if (onlyTheirs) {
            NotDeterministic.check(
                    seen.run().trace(), played(plan, exploration.theirs()).run().trace());
        }
        return Optional.empty();
    }

    private Counterexample counterexample(Plan plan) {
        Judgement<R> theirs = played(plan, exploration.theirs());
        NotDeterministic.check(
                theirs.run().trace(), played(plan, exploration.theirs()).run().trace());
        Optional<Trace> ours =
                exploration.ours().map(right -> played(plan, right).run().trace());
        return new Counterexample(
                theirs.violation().orElseThrow(),
                seeds.text(index) + "." + encoded(plan),
                Optional.of(theirs.run().trace()),
                ours);
    }

    /** {@code plan} as text. */
    private String encoded(Plan plan) {
        return text().encode(
                        plan, plan.order().map(order -> choices(plan, order)).orElse(List.of()));
    }

    private List<Integer> choices(Plan plan, EventOrder order) {
        EventOrder.Recorder recorder = order.chooser();
        Played.of(exploration
                .theirs()
                .apply(plan.applied(scenario, Optional.of(recorder)).orElseThrow()));
        return recorder.choices();
    }

    /** @throws IllegalArgumentException if {@code text} was not written by this exploration as it is now */
    Plan decoded(String text) {
        return text().decode(text, exploration.judges(Promise.Judged.AT_THE_END));
    }

    Judgement<R> played(Plan plan, Function<S, Experiment<R>> system) {
        Experiment<R> experiment = experiment(plan, system);
        return plan.isCutOff() ? exploration.judgeWithoutEnd(experiment) : exploration.judge(experiment);
    }

    /** @throws IllegalArgumentException if the scenario cannot do without a node that {@code plan} leaves out */
    Experiment<R> experiment(Plan plan, Function<S, Experiment<R>> system) {
        return system.apply(plan.applied(scenario)
                .orElseThrow(() -> new IllegalArgumentException("This run leaves out a node that is needed.")));
    }

    private ReplayText text() {
        // Ours has the same nodes, and making it calls nothing of a learner's.
        Function<S, Experiment<R>> system = exploration.ours().orElse(exploration.theirs());
        List<NodeId> nodes = system.apply(scenario).simulation().trace().nodes();
        return new ReplayText(exploration.name(), scenario, nodes);
    }
}
