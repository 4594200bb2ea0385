package replication.simulation;

import java.util.Optional;

/**
 * One machine. The simulation calls it, one call at a time, and never while it is crashed or paused.
 *
 * <p>A node does not block, sleep, start threads or read a real clock: everything it needs comes with the
 * {@link Context}. An exception that it throws ends the run and reaches the caller of {@link Simulation#runUntil}.
 *
 * @param <M> what the nodes of one system say to each other
 */
public interface Node<M> {
    /** The node has just been added, together with all others. */
    default void start(Context<M> context) {}

    /** The node is back after a crash, perhaps still at the time 0; its earlier timers are gone. It starts again. */
    default void restart(Context<M> context) {
        start(context);
    }

    /** {@code message} has arrived. It may come late, twice or in another order than it was sent. */
    void receive(M message, NodeId from, Context<M> context);

    /**
     * The timer that this node set under {@code name} is due.
     *
     * @throws IllegalStateException unless overridden, because a node that sets timers has to handle them
     */
    default void timerFired(String name, Context<M> context) {
        throw new IllegalStateException(context.self() + " has no use for the timer \"" + name + "\".");
    }

    /** What it knows now, in a few words for a person; empty if there is nothing to show. */
    default String state() {
        return "";
    }

    /**
     * Whether this is a client that still waits for an answer. Where a {@link Chooser} decides the order, it is told
     * the next thing to do only when it waits no more.
     */
    default boolean isWaiting() {
        return false;
    }

    /**
     * Whether {@code message} leaves this node as it is, whenever it comes; the node may answer it. A complete search
     * then does not try two such messages in both orders. It depends on the message alone.
     */
    default boolean onlyReads(M message) {
        return false;
    }

    /**
     * Whether {@code message} makes no difference any more, now and whenever it comes: the node stays as it is and
     * sends nothing. A complete search then does not try when it comes.
     */
    default boolean ignores(M message) {
        return false;
    }

    /**
     * Whether this node, which has sent {@code message}, ignores whatever is answered to it, now and whenever it comes.
     * A search by states then does not try when it arrives where it only reads.
     */
    default boolean needsNoAnswerTo(M message) {
        return false;
    }

    /**
     * Everything that this node's future depends on, as a value that equals that of another node exactly if both will
     * always do the same; empty if the node cannot tell. A complete search then goes on only once from runs that have
     * led to the same values everywhere. The time must not matter to the node.
     */
    default Optional<Object> fingerprint() {
        return Optional.empty();
    }
}
