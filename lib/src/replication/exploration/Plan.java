package replication.exploration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import replication.simulation.Chooser;
import replication.simulation.Fate;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Steering;

/**
 * One run of a scenario with everything that is otherwise left to chance. Immutable.
 *
 * @param steps what the scenario does, in the scenario's order
 * @param fates the messages to which something unusual happens, and what
 * @param without the nodes that are left out
 * @param rightClocks the nodes whose clocks are put right
 * @param events how many events happen at most
 * @param order what happens, one event after the other; empty where time decides
 */
record Plan(
        List<Kept> steps,
        Map<Passage, Fate> fates,
        TreeSet<NodeId> without,
        TreeSet<NodeId> rightClocks,
        long events,
        Optional<EventOrder> order) {
    Plan {
        steps = List.copyOf(steps);
        fates = new LinkedHashMap<>(fates);
        without = new TreeSet<>(without);
        rightClocks = new TreeSet<>(rightClocks);
    }

    /** Everything that {@code scenario} does, with these fates. */
    static Plan of(Scenario<?, ?> scenario, Map<Passage, Fate> fates, Optional<EventOrder> order) {
        List<Scenario.Timed> steps = scenario.steps();
        return new Plan(
                IntStream.range(0, steps.size())
                        .mapToObj(index -> new Kept(index, steps.get(index)))
                        .toList(),
                fates,
                new TreeSet<>(),
                new TreeSet<>(),
                Long.MAX_VALUE,
                order);
    }

    /** {@code scenario}, as it is planned here; empty if it cannot do without a node that is left out. */
    <S extends Scenario<S, ?>> Optional<S> applied(S scenario) {
        return applied(scenario, order.map(EventOrder::chooser));
    }

    /** @param chooser for one run; empty where time decides */
    <S extends Scenario<S, ?>> Optional<S> applied(S scenario, Optional<? extends Chooser> chooser) {
        S right = scenario.steps(steps.stream().map(Kept::timed).toList());
        for (NodeId node : rightClocks) {
            right = right.rightClock(node);
        }
        Optional<S> planned = Optional.of(right);
        for (NodeId node : without) {
            planned = planned.flatMap(larger -> larger.without(node));
        }
        Steering steering =
                Steering.BY_CHANCE.fates(() -> new PlannedFates(fates)).upTo(events);
        return planned.map(
                smaller -> smaller.steered(chooser.map(steering::order).orElse(steering)));
    }

    Plan steps(List<Kept> changed) {
        return new Plan(changed, fates, without, rightClocks, events, order);
    }

    Plan fates(Map<Passage, Fate> changed) {
        return new Plan(steps, changed, without, rightClocks, events, order);
    }

    Plan rightClock(NodeId node) {
        TreeSet<NodeId> more = new TreeSet<>(rightClocks);
        more.add(node);
        return new Plan(steps, fates, without, more, events, order);
    }

    Plan upTo(long count) {
        return new Plan(steps, fates, without, rightClocks, count, order);
    }

    /** Whether it ends where a promise was broken, and not where nothing is left to happen. */
    boolean isCutOff() {
        return events < Long.MAX_VALUE;
    }

    Plan order(EventOrder changed) {
        return new Plan(steps, fates, without, rightClocks, events, Optional.of(changed));
    }

    /** Without {@code node}, what is done to it, and whatever would have become of its messages. */
    Plan dropping(NodeId node) {
        Map<Passage, Fate> left = new LinkedHashMap<>(fates);
        left.keySet()
                .removeIf(passage -> passage.from().equals(node) || passage.to().equals(node));
        List<Kept> others = new ArrayList<>();
        for (Kept kept : steps) {
            Steps.without(node, kept.timed().step()).map(kept::doing).ifPresent(others::add);
        }
        TreeSet<NodeId> dropped = new TreeSet<>(without);
        dropped.add(node);
        return new Plan(others, left, dropped, rightClocks, events, order);
    }
}
