package replication.simulation;

/** Something that a scenario does to a running system at a stated time: a fault, or a message to one node. */
public interface Step {}
