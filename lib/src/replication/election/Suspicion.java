package replication.election;

import java.time.Duration;
import replication.simulation.NodeId;

/** {@code by} began to suspect {@code of}, at a true time. */
public record Suspicion(NodeId by, NodeId of, Duration at) {}
