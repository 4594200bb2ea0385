package replication.exploration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.simulation.Step;
import replication.simulation.Tell;

/** What steps have to do with each other and with nodes. */
final class Steps {
    private Steps() {}

    /** {@code step} where {@code node} is not there; empty if nothing of it is left. */
    static Optional<Step> without(NodeId node, Step step) {
        if (step instanceof Fault.Cut cut && Fault.concerns(cut, node)) {
            Set<NodeId> from = others(cut.from(), node);
            Set<NodeId> to = others(cut.to(), node);
            return from.isEmpty() || to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fault.Cut(from, to, cut.bothWays()));
        }
        boolean about = step instanceof Tell<?> tell
                ? tell.node().equals(node)
                : !(step instanceof Fault.Heal) && Fault.concerns(step, node);
        return about ? Optional.empty() : Optional.of(step);
    }

    private static Set<NodeId> others(Set<NodeId> nodes, NodeId node) {
        Set<NodeId> others = new TreeSet<>(nodes);
        others.remove(node);
        return others;
    }

    /** {@code steps} without those that undo what no step before them did: healing, or starting a running node. */
    static List<Kept> withoutIdle(List<Kept> steps) {
        List<Kept> ordered = steps.stream()
                .sorted((a, b) -> a.timed().at().compareTo(b.timed().at()))
                .toList();
        return steps.stream()
                .filter(kept -> !undoes(kept.timed().step())
                        || ordered.subList(0, ordered.indexOf(kept)).stream()
                                .map(earlier -> earlier.timed().step())
                                .anyMatch(isUndoneBy(kept.timed().step())))
                .toList();
    }

    static boolean undoes(Step step) {
        return step instanceof Fault.Heal || step instanceof Fault.Restart;
    }

    private static Predicate<Step> isUndoneBy(Step undoing) {
        return undoing instanceof Fault.Restart restart
                ? step -> step.equals(Fault.crash(restart.node()))
                : step -> step instanceof Fault.Cut;
    }

    /** How long or how far the fault goes, if it has such a number that can be lowered. */
    static Optional<Duration> amount(Step step) {
        if (step instanceof Fault.Pause pause) {
            return Optional.of(pause.length());
        }
        return step instanceof Fault.ClockJump jump ? Optional.of(jump.by()) : Optional.empty();
    }

    /** The same fault with another amount. */
    static Step withAmount(Step step, Duration amount) {
        if (step instanceof Fault.Pause pause) {
            return Fault.pause(pause.node(), amount);
        }
        return step instanceof Fault.ClockJump jump ? Fault.clockJump(jump.node(), amount) : step;
    }
}
