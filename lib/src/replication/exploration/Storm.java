package replication.exploration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Times;

/**
 * Faults at random times, within stated ranges; which ones, follows from the seed of the scenario. Clients are spared.
 * Immutable; every method returns a changed copy. Delays, losses and duplicates belong to the scenario itself.
 *
 * @param length when the last fault is over
 * @param cuts how many cuts there are at most; each separates some nodes from the others and heals
 * @param crashes how many nodes crash at most; each starts again
 * @param memoryLoss whether a node that starts again may have lost its memory
 * @param pauses how many nodes pause at most
 * @param skew how far a clock may jump when the run begins, to either side
 */
public record Storm(Duration length, int cuts, int crashes, boolean memoryLoss, int pauses, Duration skew) {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** @throws IllegalArgumentException if the storm has no length, or a range is negative */
    public Storm {
        if (length.compareTo(SHORTEST) < 0 || skew.isNegative() || cuts < 0 || crashes < 0 || pauses < 0) {
            throw new IllegalArgumentException("A storm lasts 1 ms or longer and its ranges are 0 or more, not "
                    + Times.text(length) + " with " + cuts + " cuts, " + crashes + " crashes, " + pauses
                    + " pauses and clocks off by " + Times.text(skew) + ".");
        }
    }

    /** A storm without any fault yet, over after {@code length}. */
    public static Storm within(Duration length) {
        return new Storm(length, 0, 0, false, 0, Duration.ZERO);
    }

    public Storm cuts(int most) {
        return new Storm(length, most, crashes, memoryLoss, pauses, skew);
    }

    /** Nodes that crash start again with what they knew. */
    public Storm crashes(int most) {
        return new Storm(length, cuts, most, memoryLoss, pauses, skew);
    }

    /** A node that starts again has sometimes forgotten everything. */
    public Storm forgetting() {
        return new Storm(length, cuts, crashes, true, pauses, skew);
    }

    public Storm pauses(int most) {
        return new Storm(length, cuts, crashes, memoryLoss, most, skew);
    }

    public Storm skew(Duration most) {
        return new Storm(length, cuts, crashes, memoryLoss, pauses, most);
    }

    /** {@code scenario} in this storm. The same seed brings the same faults. */
    public <S extends Scenario<S, ?>> S over(S scenario) {
        List<NodeId> nodes = scenario.experiment().simulation().servers();
        Random chance = new Random(new SplittableRandom(~scenario.seed()).nextLong());
        S stormy = scenario;
        for (NodeId node : nodes) {
            Duration off = skew.multipliedBy(chance.nextInt(2_001) - 1_000).dividedBy(1_000);
            stormy = off.isZero() ? stormy : stormy.at(Duration.ZERO, Fault.clockJump(node, off));
        }
        for (NodeId node : some(nodes, crashes, chance)) {
            Span down = span(chance);
            boolean forgets = memoryLoss && chance.nextBoolean();
            stormy = stormy.at(down.from(), Fault.crash(node))
                    .at(down.to(), forgets ? Fault.restartWithoutMemory(node) : Fault.restart(node));
        }
        for (NodeId node : some(nodes, pauses, chance)) {
            Span still = span(chance);
            stormy = stormy.at(still.from(), Fault.pause(node, still.to().minus(still.from())));
        }
        for (int cut = chance.nextInt(cuts + 1); cut > 0 && nodes.size() > 1; cut--) {
            List<NodeId> shuffled = shuffled(nodes, chance);
            int side = 1 + chance.nextInt(nodes.size() - 1);
            Span apart = span(chance);
            stormy = stormy.at(
                            apart.from(),
                            Fault.partition(
                                    Fault.nodes(shuffled.subList(0, side).toArray(NodeId[]::new)),
                                    Fault.nodes(
                                            shuffled.subList(side, nodes.size()).toArray(NodeId[]::new))))
                    .at(apart.to(), Fault.heal());
        }
        return stormy;
    }

    private record Span(Duration from, Duration to) {}

    /** Whole milliseconds, so that what is found reads well. */
    private Span span(Random chance) {
        int millis = (int) length.toMillis();
        int from = chance.nextInt(millis);
        return new Span(Duration.ofMillis(from), Duration.ofMillis(from + 1 + chance.nextInt(millis - from)));
    }

    private static List<NodeId> some(List<NodeId> nodes, int most, Random chance) {
        return shuffled(nodes, chance).subList(0, chance.nextInt(Math.min(most, nodes.size()) + 1));
    }

    private static List<NodeId> shuffled(List<NodeId> nodes, Random chance) {
        List<NodeId> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }
}
