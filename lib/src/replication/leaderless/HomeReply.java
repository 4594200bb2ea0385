package replication.leaderless;

import java.util.Optional;
import replication.simulation.NodeId;

/** What a home said that it holds: a {@link Reply}, or the same of siblings. */
record HomeReply(NodeId node, Optional<Held> held) {}
