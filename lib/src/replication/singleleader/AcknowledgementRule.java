package replication.singleleader;

import java.util.List;
import java.util.Set;
import replication.simulation.NodeId;

/**
 * Decides what a leader tells the client that waits for a write. Task {@code acknowledge}.
 *
 * <p>The leader asks for each waiting write when it was written, whenever a follower has answered, and when the time is
 * up. The rule keeps nothing: everything it needs comes as an argument.
 *
 * <p>Source: the parameter {@code sync} of {@code SingleLeaderCluster.write} in the unit's document, exercise 1.
 *
 * <p>The library's own: {@code CountedConfirmations}.
 */
public interface AcknowledgementRule {
    /** What the client is told now. */
    enum Answer {
        /** As many followers as promised hold the write. */
        OK,
        /** Nothing yet. */
        WAIT,
        /** The time is up. The write may survive or not; nobody can say. */
        UNKNOWN
    }

    /**
     * What a follower said about the end of its log, whatever it had been sent. Such an answer comes late, twice or
     * never, and not each of them proves that a write has arrived.
     *
     * @param last the position of the last entry in that follower's log
     */
    record Confirmation(NodeId follower, Position last) {
        @Override
        public String toString() {
            return follower + " " + last;
        }
    }

    /**
     * @param durability how many followers the client was promised
     * @param entry the position of the write that the client waits for
     * @param followers the followers of the cluster, also those that are down
     * @param received what has come in since the write, in order
     * @param timedOut whether the leader has waited long enough; an OK that is due is still given then
     */
    Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut);
}
