package replication.election;

/**
 * When a node gives up what it takes itself for. Task {@code step-down}.
 *
 * <p>A node that leads may have been replaced without having heard of it. Two things can tell it: a message of a higher
 * term, and the silence of a majority. Requests for a vote do not come here; they go to the voter.
 *
 * <p>Source: Ongaro and Ousterhout, "In Search of an Understandable Consensus Algorithm", 5.1; for the silence, Ongaro,
 * "Consensus: Bridging Theory and Practice", 6.2. The unit's document never deposes a leader whose rival won.
 *
 * <p>The library's own: {@code HighestTerm}.
 */
public interface TermRule {
    /**
     * Looks at the term of a message, before its content.
     *
     * @param state what this node is now
     * @return higher term: a follower of that term, without a vote in it yet. Equal: as before; that a candidate gives
     *     way to a leader of its own term is done elsewhere. Lower: as before, and the message is refused
     */
    Reaction onMessage(NodeState state, long messageTerm);

    /**
     * Looks at the clock; asked at every heartbeat, and when the time-out is over.
     *
     * @param state what this node is now
     * @param nowMillis this node's clock
     * @param lastMajorityContactMillis the latest time since which a majority of the cluster has answered, this node
     *     included; the moment of winning, at first
     * @param timeoutMillis how long a leader goes on without a majority
     * @return a leader that has been without a majority for longer than the time-out becomes a follower, in the same
     *     term and with the same vote; everything else stays as it is
     */
    NodeState onTick(NodeState state, long nowMillis, long lastMajorityContactMillis, long timeoutMillis);
}
