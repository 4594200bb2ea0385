package replication.election;

import replication.simulation.NodeId;

/**
 * A leader's sign of life.
 *
 * @param node the leader
 * @param sentAtMillis what the leader's own wall clock showed; no other clock needs to agree with it
 */
public record Heartbeat(NodeId node, long term, long sentAtMillis) implements ElectionMessage {
    @Override
    public String toString() {
        return "beat t" + term;
    }
}
