package replication.leaderless;

import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;

/**
 * Brings homes up to date that a reader has found behind. Task {@code read-repair}.
 *
 * <p>A repair is not a write: it copies what a client wrote under the version that it has, so that it can come late,
 * twice, or after a newer write, and do no harm. Both methods keep nothing between two calls.
 *
 * <p>Source: DeCandia et al., "Dynamo", 2007, section 5.
 *
 * <p>The library's own: {@code NewestEverywhere}.
 */
public interface ReadRepair {
    /**
     * @param replies what each node holds that has answered; empty where it has never heard of the key
     * @return for each of these nodes that lacks the newest version, what it is sent; no other nodes
     */
    Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies);

    /**
     * What a home holds after {@code incoming} has come in, as a write, a repair or in any other way.
     *
     * @param mine what it holds so far; empty if it has never heard of the key
     * @return {@code mine} or {@code incoming}, whichever is newer
     */
    Versioned store(Optional<Versioned> mine, Versioned incoming);
}
