package replication.leaderless;

import java.util.List;
import replication.simulation.NodeId;

/**
 * Keeps for a silent home what it missed, until it has it. Task {@code hinted-handoff}.
 *
 * <p>Every node has an instance of its own. A hint is a promise to deliver; it is kept when the home has confirmed that
 * very hint, not when it was sent, since what is sent can be lost. Several hints can wait for one home, and several
 * versions of one key.
 *
 * <p>Source: DeCandia et al., "Dynamo", 2007, section 4.6.
 *
 * <p>The library's own: {@code KeptHints}.
 */
public interface HintedHandoff {
    /** {@code node}, a home of {@code key}, was silent when {@code versioned} was written: keeps a hint for it. */
    void onUnreachable(NodeId node, String key, Versioned versioned);

    /**
     * {@code node} has answered a call. Comes again and again while hints may be left, every 50 ms unless the scenario
     * says otherwise.
     *
     * @return the hints that are sent to it now; an empty list says that none waits for it
     */
    List<Hint> onReachable(NodeId node);

    /** The home has confirmed {@code hint}. Comes twice if the hint was sent twice. */
    void onDelivered(Hint hint);

    /**
     * Whether a write is done.
     *
     * @param homeConfirmations how many homes have stored it
     * @param hinted for how many other homes somebody keeps a hint
     * @param w how many copies at home the client was promised
     */
    boolean accepted(int homeConfirmations, int hinted, int w);
}
