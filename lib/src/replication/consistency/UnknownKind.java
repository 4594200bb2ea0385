package replication.consistency;

import java.util.ArrayList;
import java.util.List;

/**
 * The operations of unknown outcome that would do the same. It does not matter which of them took effect, only how
 * many, so they are used in the order of their calls.
 */
final class UnknownKind {
    private final int index;
    private final int sees;
    private final int becomes;
    private final List<Operation> operations = new ArrayList<>();

    UnknownKind(int index, RegisterStep step) {
        this.index = index;
        this.sees = step.sees();
        this.becomes = step.becomes();
    }

    /** The place of this kind in a {@link Used}. */
    int index() {
        return index;
    }

    int becomes() {
        return becomes;
    }

    /** {@link RegisterStep#NOTHING} for a write, which fits every value. */
    int sees() {
        return sees;
    }

    boolean isWrite() {
        return sees == RegisterStep.NOTHING;
    }

    void add(Operation operation) {
        operations.add(operation);
    }

    Operation operation(int number) {
        return operations.get(number);
    }

    /** Whether one is left that was called before {@code position}. */
    boolean isLeft(Used used, long position) {
        int count = used.count(index);
        return count < operations.size() && operations.get(count).invoked() < position;
    }
}
