package replication.consistency;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One way in which the answers so far can be explained.
 *
 * @param value what the register holds
 * @param done which of the operations under way have had their moment, by slot
 * @param used which of the unknown operations have had theirs
 * @param last the operations that have had their moment, the last one first; null at the start
 * @param moments how many those are
 */
record Situation(int value, long done, SlotSet used, Chain last, int moments) {
    static final int ABSENT = 0;
    static final Situation START = new Situation(ABSENT, 0, SlotSet.NONE, null, 0);

    /** An operation and those before it. */
    record Chain(Operation operation, Chain earlier) {}

    boolean has(RegisterStep step) {
        return (done & 1L << step.slot()) != 0;
    }

    Situation after(RegisterStep step) {
        return new Situation(
                step.changes() ? step.becomes() : value,
                done | 1L << step.slot(),
                used,
                new Chain(step.operation(), last),
                moments + 1);
    }

    Situation afterUnknown(RegisterStep step) {
        return new Situation(
                step.becomes(), done, used.with(step.slot()), new Chain(step.operation(), last), moments + 1);
    }

    /** The same, once {@code step} has been answered and its slot is free for another operation. */
    Situation released(RegisterStep step) {
        return new Situation(value, done & ~(1L << step.slot()), used, last, moments);
    }

    /** The operations in the order of their moments. */
    List<Operation> order() {
        Deque<Operation> order = new ArrayDeque<>();
        for (Chain chain = last; chain != null; chain = chain.earlier()) {
            order.addFirst(chain.operation());
        }
        return List.copyOf(order);
    }
}
