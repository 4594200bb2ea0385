package replication.consistency;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One way in which the answers so far can be explained.
 *
 * @param value what the register holds
 * @param done which of the operations under way have had their moment, by slot
 * @param used the unknown operations that have had theirs
 * @param unseen true if the last of them was an unknown one whose value nobody has seen yet
 * @param last the operations that have had their moment, the last one first; null at the start
 */
record Situation(int value, long done, Used used, boolean unseen, Chain last) {
    static final int ABSENT = 0;
    static final Situation START = new Situation(ABSENT, 0, Used.NONE, false, null);

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
                false,
                new Chain(step.operation(), last));
    }

    Situation afterUnknown(UnknownKind kind) {
        Operation operation = kind.operation(used.count(kind.index()));
        return new Situation(kind.becomes(), done, used.with(kind.index()), true, new Chain(operation, last));
    }

    /** The same, once {@code step} has been answered and its slot is free for another operation. */
    Situation released(RegisterStep step) {
        return new Situation(value, done & ~(1L << step.slot()), used, unseen, last);
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
