package replication.exploration;

import replication.simulation.NodeId;

/** The {@code number}-th message that the network takes from {@code from} to {@code to}, counted from 1. */
record Passage(NodeId from, NodeId to, int number) {}
