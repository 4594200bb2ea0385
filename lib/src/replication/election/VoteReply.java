package replication.election;

import replication.simulation.NodeId;

/**
 * A voter's answer to a candidate.
 *
 * @param term the voter's own term after it handled the request; of a yes it is the term of the request
 */
public record VoteReply(NodeId voter, long term, boolean granted) implements ElectionMessage {
    @Override
    public String toString() {
        return (granted ? "yes" : "no") + " t" + term;
    }
}
