package replication.simulation;

import java.time.Duration;

/** One copy of a message under way. */
record Parcel<M>(long id, NodeId from, NodeId to, M message, Duration sentAt) {}
