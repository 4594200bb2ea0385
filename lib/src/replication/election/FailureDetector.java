package replication.election;

import java.util.Set;
import replication.simulation.NodeId;

/**
 * Who has been silent for too long. Task {@code detect-failure}.
 *
 * <p>A suspect may be dead, slow, or cut off; a detector cannot tell which, and does not try. All times are readings of
 * one clock, that of the node that asks.
 *
 * <p>Source: the unit's document, exercise 3, {@code LeaderElection.detect_leader_failure}.
 *
 * <p>The library's own: {@code SilenceDetector}.
 */
public interface FailureDetector {
    /**
     * Begins to watch; called once, before everything else.
     *
     * @param nowMillis the clock now; a machine that starts late does not start at 0
     * @param timeoutMillis a silence longer than this makes a suspect
     * @param nodes whom to watch
     */
    void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes);

    /** {@code beat} arrived at {@code nowMillis}. A suspect that is heard again is trusted again. */
    void heard(Heartbeat beat, long nowMillis);

    /**
     * The watched nodes that have been silent for longer than the time-out, since they were last heard or the start.
     */
    Set<NodeId> suspects(long nowMillis);
}
