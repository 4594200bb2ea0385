package replication.election;

import java.time.Duration;
import replication.simulation.NodeId;
import replication.simulation.Times;

/** {@code by} began to suspect {@code of}, at a true time. */
public record Suspicion(NodeId by, NodeId of, Duration at) {
    @Override
    public String toString() {
        return by + " suspects " + of + " at " + Times.text(at);
    }
}
