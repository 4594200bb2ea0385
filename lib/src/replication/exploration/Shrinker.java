package replication.exploration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import replication.simulation.Experiment;
import replication.simulation.Fate;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Scenario;
import replication.simulation.Times;

/**
 * Makes a run that breaks a promise smaller, as long as it breaks it in the same way: fewer unusual fates, steps, nodes
 * and events; then shorter times. When it is done, nothing more can be left out.
 *
 * <p>Leaving out follows Zeller, Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002: first large
 * parts, then smaller ones, until single ones.
 */
final class Shrinker<S extends Scenario<S, ?>, R extends Run> {
    private static final long MILLISECOND = 1_000;

    private final Exploration<S, R> exploration;
    private final S scenario;
    private final String kind;
    private final BooleanSupplier stop;

    /** @param stop asked before every try; when it says true, the smallest run so far has to do */
    Shrinker(Exploration<S, R> exploration, S scenario, String kind, BooleanSupplier stop) {
        this.exploration = exploration;
        this.scenario = scenario;
        this.kind = kind;
        this.stop = stop;
    }

    Plan smallest(Plan found) {
        Plan plan = leaveOut(found);
        plan = leaveOut(lowerNumbers(plan));
        return endWhereItBreaks(plan);
    }

    /** How {@code plan} runs; empty if it cannot be run at all. */
    Optional<Judgement<R>> judged(Plan plan, Function<S, Experiment<R>> system) {
        try {
            return plan.applied(scenario).map(system).map(exploration::judge);
        } catch (RuntimeException thrown) {
            return Optional.empty();
        }
    }

    /** Whether there is time left, and {@code plan} breaks the promise only because of their part. */
    boolean fails(Plan plan) {
        return !stop.getAsBoolean() && brokenByTheirs(plan) && keptByOurs(plan);
    }

    /** Whether their part breaks the promise in {@code plan}, and in the same way. */
    boolean brokenByTheirs(Plan plan) {
        return judged(plan, exploration.theirs())
                .filter(theirs -> theirs.isOf(kind))
                .isPresent();
    }

    /** Whether the promise holds in {@code plan} where every part is right. */
    boolean keptByOurs(Plan plan) {
        return exploration
                .ours()
                .map(ours -> judged(plan, ours)
                        .filter(run -> run.violation().isEmpty())
                        .isPresent())
                .orElse(true);
    }

    private Plan leaveOut(Plan found) {
        Plan plan = found;
        Plan before;
        do {
            before = plan;
            plan = fewerFates(plan);
            plan = fewerSteps(plan);
            plan = fewerStepsAndMessages(plan);
            plan = fewerEvents(plan);
            plan = fewerNodes(plan);
            plan = rightClocks(plan);
        } while (!plan.equals(before));
        return plan;
    }

    private Plan fewerFates(Plan plan) {
        List<Map.Entry<Passage, Fate>> all = new ArrayList<>(plan.fates().entrySet());
        Plan fewer = plan.fates(fates(fewest(all, some -> fails(plan.fates(fates(some))))));
        Plan single = fewer;
        for (Map.Entry<Passage, Fate> entry : fewer.fates().entrySet()) {
            Fate fate = entry.getValue();
            if (fate.doubled()) {
                long delay = fate.lost() ? fate.echoMicros() : fate.delayMicros();
                Plan once = single.fates(replaced(single, entry.getKey(), new Fate(false, delay, false, 0)));
                single = fails(once) ? once : single;
            }
        }
        return single;
    }

    private static Map<Passage, Fate> fates(List<Map.Entry<Passage, Fate>> entries) {
        Map<Passage, Fate> fates = new LinkedHashMap<>();
        entries.forEach(entry -> fates.put(entry.getKey(), entry.getValue()));
        return fates;
    }

    private Plan fewerSteps(Plan plan) {
        return plan.steps(Steps.withoutIdle(fewest(plan.steps(), some -> fails(plan.steps(Steps.withoutIdle(some))))));
    }

    /** Leaves out single steps whose messages are missing then, so that those behind them have lower numbers. */
    private Plan fewerStepsAndMessages(Plan plan) {
        Plan fewer = plan;
        for (int index = plan.steps().size() - 1; index >= 0; index--) {
            Optional<Judgement<R>> run = judged(fewer, exploration.theirs());
            if (run.isPresent()
                    && index < fewer.steps().size()
                    && !fewer.fates().isEmpty()) {
                fewer = Renumbering.without(index, fewer, run.get().run().trace())
                        .filter(this::fails)
                        .findFirst()
                        .orElse(fewer);
            }
        }
        return fewer;
    }

    private Plan fewerEvents(Plan plan) {
        if (plan.order().isEmpty() || !(plan.order().get() instanceof EventOrder.ByName order)) {
            return plan;
        }
        List<String> fewest =
                fewest(order.events(), some -> fails(plan.order(new EventOrder.ByName(some, order.goesOn()))));
        return plan.order(new EventOrder.ByName(fewest, order.goesOn()));
    }

    private Plan fewerNodes(Plan plan) {
        Plan fewer = plan;
        for (NodeId node :
                exploration.theirs().apply(scenario).simulation().trace().nodes()) {
            Plan without = fewer.dropping(node);
            if (!fewer.without().contains(node) && fails(without)) {
                fewer = without;
            }
        }
        return fewer;
    }

    private Plan rightClocks(Plan plan) {
        Plan right = plan;
        for (NodeId node : scenario.skewed()) {
            Plan with = right.rightClock(node);
            right = !right.rightClocks().contains(node) && fails(with) ? with : right;
        }
        return right;
    }

    /** Some of {@code items} for which {@code fails} holds, and holds for no list that lacks one more of them. */
    private static <T> List<T> fewest(List<T> items, Predicate<List<T>> fails) {
        List<T> left = items;
        int size = Math.max(1, left.size());
        while (size >= 1) {
            boolean smaller = false;
            for (int from = 0; from < left.size(); ) {
                List<T> some = new ArrayList<>(left);
                some.subList(from, Math.min(from + size, some.size())).clear();
                if (fails.test(some)) {
                    left = some;
                    smaller = true;
                } else {
                    from += size;
                }
            }
            if (size > 1 || !smaller) {
                size /= 2;
            }
        }
        return List.copyOf(left);
    }

    private Plan lowerNumbers(Plan found) {
        Plan plan = found;
        for (Passage passage : found.fates().keySet()) {
            Fate fate = found.fates().get(passage);
            long least = Fate.usual(scenario.network().link(passage.from(), passage.to()))
                    .delayMicros();
            if (!fate.lost()) {
                Plan base = plan;
                plan = lower(
                                fate.delayMicros(),
                                least,
                                delay -> base.fates(replaced(
                                        base, passage, new Fate(false, delay, fate.doubled(), fate.echoMicros()))))
                        .orElse(plan);
            }
            if (fate.doubled()) {
                Plan base = plan;
                plan = lower(
                                fate.echoMicros(),
                                least,
                                echo -> base.fates(replaced(
                                        base,
                                        passage,
                                        new Fate(
                                                fate.lost(),
                                                base.fates().get(passage).delayMicros(),
                                                true,
                                                echo))))
                        .orElse(plan);
            }
        }
        for (int index = 0; index < plan.steps().size(); index++) {
            plan = earlier(index, lowerAmount(index, plan));
        }
        return plan;
    }

    private Plan lowerAmount(int index, Plan plan) {
        Kept kept = plan.steps().get(index);
        return Steps.amount(kept.timed().step())
                .filter(amount -> !amount.isNegative())
                .flatMap(amount -> lower(
                        Times.micros(amount),
                        MILLISECOND,
                        micros -> plan.steps(StepTimes.replaced(
                                plan.steps(),
                                index,
                                kept.doing(Steps.withAmount(kept.timed().step(), Times.ofMicros(micros)))))))
                .orElse(plan);
    }

    /** Brings the step and all that are later nearer to the one before it. */
    private Plan earlier(int index, Plan plan) {
        long gap = StepTimes.gapBefore(plan.steps(), index);
        return lower(
                        gap,
                        Math.min(gap, 10 * MILLISECOND),
                        shorter -> plan.steps(StepTimes.earlier(plan.steps(), index, gap - shorter)))
                .orElse(plan);
    }

    private static Map<Passage, Fate> replaced(Plan plan, Passage passage, Fate fate) {
        Map<Passage, Fate> changed = new LinkedHashMap<>(plan.fates());
        changed.put(passage, fate);
        return changed;
    }

    /** The plan with the lowest number that still fails, to the millisecond; empty if none lower than now does. */
    private Optional<Plan> lower(long now, long least, LongFunction<Plan> with) {
        if (now <= least) {
            return Optional.empty();
        }
        if (fails(with.apply(least))) {
            return Optional.of(with.apply(least));
        }
        long works = now;
        long tooLow = least;
        while (works - tooLow > MILLISECOND) {
            long middle = (works + tooLow) / 2 / MILLISECOND * MILLISECOND;
            if (middle <= tooLow) {
                break;
            }
            if (fails(with.apply(middle))) {
                works = middle;
            } else {
                tooLow = middle;
            }
        }
        return works < now ? Optional.of(with.apply(works)) : Optional.empty();
    }

    /** What happens later is not needed, unless the promise speaks of the end. */
    private Plan endWhereItBreaks(Plan plan) {
        Experiment<R> experiment =
                exploration.theirs().apply(plan.applied(scenario).orElseThrow());
        List<Promise<R>> byTheRecord = exploration.promises().stream()
                .filter(promise -> promise.judged() == Promise.Judged.BY_THE_RECORD)
                .toList();
        Watcher<R> watcher =
                new Watcher<>(byTheRecord, experiment, seen -> seen.kind().equals(kind));
        boolean broken =
                Played.of(experiment).thrown().isPresent() || watcher.seen().isPresent();
        return broken ? plan.upTo(experiment.simulation().events()) : plan;
    }
}
