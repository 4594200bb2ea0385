package replication.multileader;

import java.util.Map;
import java.util.function.LongBinaryOperator;
import replication.simulation.NodeId;

/**
 * A number that every leader can raise, also while it reaches nobody. Task {@code merge-counter}.
 *
 * <p>Every leader has a slot of its own and raises only that. Slots travel between leaders in any order, some late,
 * some twice; in the end everybody has the sum of all that was added, each addition once.
 *
 * <p>The library's own: {@code SlotPerLeader}.
 */
public interface SharedCounter {
    /**
     * The slots after {@code leader} has added {@code n}.
     *
     * @param slots what the leader had; a slot that is missing holds 0. It stays as it is.
     * @param n at least 0: the counter cannot be lowered
     */
    Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n);

    /** The slots of a leader that had {@code a} and got {@code b}; both stay as they are. */
    Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b);

    /** What the counter shows. */
    long value(Map<NodeId, Long> slots);

    /** A flaw: one total in place of the slots. {@code merge} makes one number of the totals of two leaders. */
    static SharedCounter oneTotal(LongBinaryOperator merge) {
        return new OneTotal(merge);
    }
}
