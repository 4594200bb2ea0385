package replication.exploration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import replication.simulation.Chooser;
import replication.simulation.Experiment;
import replication.simulation.Fate;
import replication.simulation.Fates;
import replication.simulation.Run;
import replication.simulation.Scenario;
import replication.simulation.Steering;

/** Runs a scenario in every order of its events, with every choice of mishaps, within bounds. */
final class CompleteSearch<S extends Scenario<S, ?>, R extends Run> {
    /** Is told of each run. */
    interface Visitor<R extends Run> {
        /**
         * @param plan finds the run again
         * @return true to go on
         */
        boolean visit(Judgement<R> judgement, Supplier<Plan> plan);
    }

    private static final int PROBES = 100;
    private static final Fates USUAL = (from, to, link) -> Fate.usual(link);

    private final Exploration<S, R> exploration;
    private final S scenario;
    private final Bounds bounds;
    private final Reduction reduction;
    private final BooleanSupplier stop;
    private final Search.Progress progress;
    private final Set<Set<Mishap>> planned = new HashSet<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Deque<Set<Mishap>> open = new ArrayDeque<>();
    private long runs;
    private long states;
    private long longest;
    private boolean stopped;

    CompleteSearch(
            Exploration<S, R> exploration,
            S scenario,
            Bounds bounds,
            Reduction reduction,
            BooleanSupplier stop,
            Search.Progress progress) {
        this.exploration = exploration;
        this.scenario = scenario;
        this.bounds = bounds;
        this.reduction = reduction;
        this.stop = stop;
        this.progress = progress;
    }

    /** The strongest reduction that loses nothing that the promises look at. */
    static Reduction reductionFor(Exploration<?, ?> exploration, Bounds bounds) {
        boolean looksOnTheWay = exploration.judges(Promise.Judged.AFTER_EVERY_EVENT);
        return looksOnTheWay || !bounds.isToTheEnd() ? Reduction.SLEEP_SETS : Reduction.RACES;
    }

    Extent each(Visitor<R> visitor) {
        plan(Set.of());
        while (!open.isEmpty() && !stopped) {
            each(open.poll(), visitor);
        }
        return new Extent(
                runs,
                states,
                !stopped,
                bounds,
                reduction == Reduction.NONE ? OptionalDouble.empty() : OptionalDouble.of(orders() * planned.size()));
    }

    private void plan(Set<Mishap> mishaps) {
        if (planned.add(mishaps)) {
            open.add(mishaps);
        }
    }

    private void each(Set<Mishap> mishaps, Visitor<R> visitor) {
        Plan plan = Mishap.plan(mishaps, scenario);
        S planned = scenario.steps(plan.steps().stream().map(Kept::timed).toList());
        Schedules schedules = new Schedules(reduction, bounds.events(), goesOn());
        boolean watched = !plan.fates().isEmpty() || bounds.losses() + bounds.duplicates() > 0;
        Set<Passage> sent = new LinkedHashSet<>();
        do {
            if (stop.getAsBoolean()) {
                stopped = true;
                break;
            }
            PlannedFates fates = new PlannedFates(plan.fates());
            Experiment<R> experiment = experiment(planned, watched ? fates : USUAL, schedules);
            if (reduction == Reduction.STATES) {
                schedules.state(() -> state(experiment));
            }
            Judgement<R> judgement = exploration.judge(experiment);
            longest = Math.max(longest, judgement.events());
            boolean counts = !schedules.repeated() && fates.metAll();
            progress.at(counts ? ++runs : runs, states + schedules.states(), longest);
            if (counts) {
                stopped = !visitor.visit(judgement, () -> ordered(plan, planned, schedules));
            }
            if (watched) {
                sent.addAll(fates.passages().all());
            }
        } while (!stopped && schedules.next());
        states += schedules.states();
        Mishap.oneMore(mishaps, bounds, sent, exploration.nodes(scenario)).forEach(this::plan);
    }

    /** @throws IllegalArgumentException if a node does not tell its fingerprint */
    private long state(Experiment<R> experiment) {
        return experiment
                .simulation()
                .fingerprint(value -> numbers.computeIfAbsent(value, unseen -> numbers.size()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "A search by states needs a fingerprint of every node; search by races instead."));
    }

    private boolean goesOn() {
        return exploration.judges(Promise.Judged.AT_THE_END);
    }

    private Experiment<R> experiment(S planned, Fates fates, Chooser chooser) {
        return exploration
                .theirs()
                .apply(planned.steered(Steering.BY_CHANCE.fates(() -> fates).order(chooser)));
    }

    /** {@code plan} with the order in which {@code schedules} has just led. */
    private Plan ordered(Plan plan, S planned, Schedules schedules) {
        List<String> names = new ArrayList<>();
        schedules.again();
        Played.of(experiment(planned, new PlannedFates(plan.fates()), candidates -> {
            boolean leads = schedules.leads();
            OptionalInt choice = schedules.choose(candidates);
            if (leads) {
                names.add(candidates.get(choice.getAsInt()).name());
            }
            return choice;
        }));
        return plan.order(new EventOrder.ByName(names, goesOn()));
    }

    /**
     * About how many orders there are without any mishap: the mean, over some random walks, of the product of the
     * choices on the way (Knuth, "Estimating the Efficiency of Backtrack Programs", 1975).
     */
    private double orders() {
        SplittableRandom chance = new SplittableRandom(1);
        double sum = 0;
        for (int probe = 0; probe < PROBES; probe++) {
            double[] orders = {1};
            int[] depth = {0};
            Played.of(experiment(scenario, USUAL, candidates -> {
                if (depth[0]++ == bounds.events()) {
                    return OptionalInt.empty();
                }
                orders[0] *= candidates.size();
                return OptionalInt.of(chance.nextInt(candidates.size()));
            }));
            sum += orders[0];
        }
        return sum / PROBES;
    }
}
