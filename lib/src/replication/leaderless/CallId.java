package replication.leaderless;

import replication.simulation.NodeId;

/**
 * Names one call of one coordinator.
 *
 * @param coordinator the name under which it coordinates; a new one after a restart without memory, so that answers to
 *     calls that it has forgotten are not taken for answers to others
 * @param number counts its calls, from 1
 */
record CallId(NodeId coordinator, long number) {}
