package replication.consistency;

import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * An operation on one register with its values as numbers.
 *
 * @param sees the value that it was told of; {@link #NOTHING} if it was told of none
 * @param differs true if it was told only that the register does not hold {@code sees}
 * @param becomes what the register holds afterwards, if {@code changes}
 * @param slot its place among those under way; 0 for an unknown one
 */
record RegisterStep(Operation operation, int sees, boolean differs, boolean changes, int becomes, int slot) {
    static final int NOTHING = -1;

    static RegisterStep of(Operation operation, int slot, ToIntFunction<Optional<String>> number) {
        Action action = operation.action();
        if (action instanceof Action.Read read) {
            return new RegisterStep(operation, number.applyAsInt(read.result()), false, false, NOTHING, slot);
        }
        if (action instanceof Action.CompareAndSet cas) {
            boolean refused = operation.isOk() && !cas.swapped();
            int expected = number.applyAsInt(cas.expected());
            int value = number.applyAsInt(Optional.of(cas.value()));
            return new RegisterStep(operation, expected, refused, !refused, refused ? NOTHING : value, slot);
        }
        return new RegisterStep(operation, NOTHING, false, true, number.applyAsInt(operation.written()), slot);
    }

    boolean fits(int value) {
        return sees == NOTHING || (sees == value) != differs;
    }

    /** True if it does not fit every value. */
    boolean picky() {
        return sees != NOTHING;
    }
}
