package replication.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can go wrong, as values: they print, compare and can be scheduled with a {@link Scenario}. */
public sealed interface Fault extends Step {

    /**
     * No message gets from any node of {@code from} to any node of {@code to} any more. What is under way dies, too.
     * The other direction stays as it is.
     */
    record Cut(Set<NodeId> from, Set<NodeId> to, boolean bothWays) implements Fault {
        public Cut {
            from = Set.copyOf(from);
            to = Set.copyOf(to);
            if (from.isEmpty() || to.isEmpty()) {
                throw new IllegalArgumentException("A cut needs at least one node on each side.");
            }
            if (from.stream().anyMatch(to::contains)) {
                throw new IllegalArgumentException(
                        "A node cannot be on both sides of a cut: " + names(from) + " and " + names(to) + ".");
            }
        }

        boolean hits(NodeId sender, NodeId receiver) {
            return from.contains(sender) && to.contains(receiver)
                    || bothWays && to.contains(sender) && from.contains(receiver);
        }

        @Override
        public String toString() {
            return "cut " + names(from) + (bothWays ? " | " : " to ") + names(to);
        }
    }

    /** Every cut ends. What was lost stays lost. */
    record Heal() implements Fault {
        @Override
        public String toString() {
            return "heal";
        }
    }

    /** The node stops: it handles nothing, its timers are gone, what arrives is lost. Messages it has sent go on. */
    record Crash(NodeId node) implements Fault {
        @Override
        public String toString() {
            return "crash " + node;
        }
    }

    /** A crashed node starts again: as the object it was, or as a new one that has forgotten everything. */
    record Restart(NodeId node, boolean withMemory) implements Fault {
        @Override
        public String toString() {
            return "restart " + node + (withMemory ? "" : " without memory");
        }
    }

    /**
     * The node does nothing for {@code length}. On waking, the steps that it was told to take come first, then its
     * overdue timers, then what has arrived, each in its order.
     */
    record Pause(NodeId node, Duration length) implements Fault {
        public Pause {
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("A pause lasts longer than 0 ms, not " + Times.text(length) + ".");
            }
        }

        @Override
        public String toString() {
            return "pause " + node + " for " + Times.text(length);
        }
    }

    /** The node's wall clock jumps by {@code by}, which may be negative. */
    record ClockJump(NodeId node, Duration by) implements Fault {
        @Override
        public String toString() {
            return "clock of " + node + " jumps by " + Times.text(by);
        }
    }

    /**
     * From now on the node's clocks run {@code partsPerMillion} faster than true time; negative is slower.
     *
     * @param partsPerMillion more than -1,000,000, since time does not stand still
     */
    record ClockDrift(NodeId node, long partsPerMillion) implements Fault {
        public ClockDrift {
            if (partsPerMillion <= -1_000_000) {
                throw new IllegalArgumentException(
                        "A clock may run slow but not stand still: a drift is more than -1000000 ppm, not "
                                + partsPerMillion + ".");
            }
        }

        @Override
        public String toString() {
            return "clock of " + node + " drifts by " + partsPerMillion + " ppm";
        }
    }

    /** Cuts the link between {@code a} and {@code b} in both directions. */
    static Fault cut(NodeId a, NodeId b) {
        return new Cut(Set.of(a), Set.of(b), true);
    }

    /** Cuts only the direction from {@code from} to {@code to}. */
    static Fault cutOneWay(NodeId from, NodeId to) {
        return new Cut(Set.of(from), Set.of(to), false);
    }

    /** Cuts every link between a node of {@code side} and a node of {@code otherSide}. */
    static Fault partition(Set<NodeId> side, Set<NodeId> otherSide) {
        return new Cut(side, otherSide, true);
    }

    /** Ends every cut. */
    static Fault heal() {
        return new Heal();
    }

    static Fault crash(NodeId node) {
        return new Crash(node);
    }

    /** Starts a crashed node with everything it knew. */
    static Fault restart(NodeId node) {
        return new Restart(node, true);
    }

    static Fault restartWithoutMemory(NodeId node) {
        return new Restart(node, false);
    }

    static Fault pause(NodeId node, Duration length) {
        return new Pause(node, length);
    }

    static Fault clockJump(NodeId node, Duration by) {
        return new ClockJump(node, by);
    }

    static Fault clockDrift(NodeId node, long partsPerMillion) {
        return new ClockDrift(node, partsPerMillion);
    }

    /** Whether {@code node} notices anything of {@code step}. */
    static boolean concerns(Step step, NodeId node) {
        if (step instanceof Cut cut) {
            return cut.from().contains(node) || cut.to().contains(node);
        }
        if (step instanceof Crash crash) {
            return crash.node().equals(node);
        }
        if (step instanceof Restart restart) {
            return restart.node().equals(node);
        }
        if (step instanceof Pause pause) {
            return pause.node().equals(node);
        }
        if (step instanceof ClockJump jump) {
            return jump.node().equals(node);
        }
        return step instanceof Heal
                || step instanceof ClockDrift drift && drift.node().equals(node);
    }

    /** The named nodes as a set, for {@link #partition}. */
    static Set<NodeId> nodes(NodeId... nodes) {
        return Set.copyOf(Arrays.asList(nodes));
    }

    private static String names(Set<NodeId> nodes) {
        return new TreeSet<>(nodes).stream().map(NodeId::name).collect(Collectors.joining(", "));
    }
}
