package replication.simulation;

/** Decides what becomes of each message of one run. Asked once a message, in the order in which they are sent. */
public interface Fates {
    /** What becomes of the message that {@code from} sends to {@code to} now, over {@code link}. */
    Fate next(NodeId from, NodeId to, Link link);
}
