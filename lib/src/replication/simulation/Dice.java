package replication.simulation;

import java.util.SplittableRandom;

/** Lets chance decide, as often as each link says. The same seed throws the same dice. */
public final class Dice implements Fates {
    private final SplittableRandom chance;

    public Dice(long seed) {
        chance = new SplittableRandom(seed);
    }

    /** Throws the dice whether or not they can matter, so that a change of one rate leaves the rest of a run alone. */
    @Override
    public Fate next(NodeId from, NodeId to, Link link) {
        boolean lost = chance.nextDouble() < link.loss();
        boolean doubled = chance.nextDouble() < link.duplicates();
        long delay = lost ? 0 : time(link.delay());
        return new Fate(lost, delay, doubled, doubled ? time(link.delay()) : 0);
    }

    private long time(Delay delay) {
        long min = Times.micros(delay.min());
        long max = Times.micros(delay.max());
        return min == max ? min : chance.nextLong(min, max + 1);
    }
}
