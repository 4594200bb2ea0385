package replication.election;

import java.time.Duration;
import replication.simulation.NodeId;

/** {@code node} began to stand for election. */
public record Candidacy(NodeId node, long term, Duration at) {}
