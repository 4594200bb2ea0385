package replication.election;

import java.util.Random;

/**
 * How long a node waits for a sign of life before it stands for election. Task {@code split-vote}.
 *
 * <p>Nodes that lose their leader at the same moment must not stand at the same moment, again and again, or their votes
 * split for ever. A node asks whenever it sets its timer: after each heartbeat, and after each election without a
 * winner.
 *
 * <p>Source: Ongaro and Ousterhout, "In Search of an Understandable Consensus Algorithm", 5.2 and 9.3; the unit's
 * document has a constant that nobody uses.
 *
 * <p>The library's own: {@code SpreadTimeout}.
 */
public interface ElectionTimeout {
    /**
     * The next time-out in ms, greater than 0. Ten heartbeats and forty delays are the most: nobody takes writes until
     * it is over.
     *
     * @param random this node's own dice
     * @param heartbeatMillis how often a leader beats
     * @param delayMillis the longest time that a message needs, one way; greater than 0
     */
    long electionTimeout(Random random, long heartbeatMillis, long delayMillis);
}
