package replication.simulation;

import java.time.Duration;
import java.util.Random;

/**
 * What a node can see and do while it handles one event: its own clock, its own dice, its own timers and the network.
 * It does not show true time or other nodes, because no real machine sees those.
 */
public interface Context<M> {
    NodeId self();

    /** This node's wall clock in ms: true virtual time, bent by skew, drift and jumps. It can go backwards. */
    long clockMillis();

    /** Ms since the simulation began as this machine counts them: drift bends it, jumps do not. It never falls. */
    long monotonicMillis();

    /** This node's own source of chance, seeded from the simulation's seed and the node's name. */
    Random random();

    /** Hands {@code message} to the network. Nothing tells the sender whether it arrives. */
    void send(NodeId to, M message);

    /**
     * Sets the timer {@code name}; a timer that is set again under the same name counts from now.
     *
     * @throws IllegalArgumentException if {@code after} is negative
     */
    void setTimer(String name, Duration after);

    /** Stops the timer {@code name}, if it is set. */
    void cancelTimer(String name);

    /** Writes a mark into the trace; a diagram shows it on this node's lane. It changes nothing else. */
    void mark(Mark.Kind kind, String text);
}
