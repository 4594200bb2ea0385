package replication.singleleader;

import java.util.Map;
import replication.simulation.NodeId;

/**
 * What one client remembers so that time never goes backwards for it. Task {@code session-reads}.
 *
 * <p>One instance serves one client, within one epoch. It gives read-your-writes and monotonic reads; what others wrote
 * it may see late.
 *
 * <p>Source: {@code SingleLeaderCluster.read} in the unit's document, exercise 1, always asks the first follower.
 *
 * <p>The library's own: {@code NewestSeen}.
 */
public interface Session {
    /** A write of this client was acknowledged; {@code sequence} is its place in the log, from 1. */
    void afterWrite(long sequence);

    /** This client got a value from a replica whose last applied entry was {@code sequence}, from 0. */
    void afterRead(long sequence);

    /**
     * Picks the node to read from: a follower, if one of them has everything that this client has seen.
     *
     * @param followers how far the followers are that can be reached; perhaps none
     * @return one of {@code followers}, or {@code leader}, which is never behind
     */
    NodeId choose(Map<NodeId, Long> followers, NodeId leader);
}
