package replication.election;

import java.time.Duration;
import replication.simulation.NodeId;
import replication.simulation.Times;

/** {@code node} began to stand for election. */
public record Candidacy(NodeId node, long term, Duration at) {
    @Override
    public String toString() {
        return node + " stands in term " + term + " at " + Times.text(at);
    }
}
