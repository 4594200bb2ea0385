package replication.consistency;

import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * An operation on one register with its values as numbers.
 *
 * @param sees the value that it was told of; {@link #NOTHING} if it was told of none
 * @param differs true if it was told only that the register does not hold {@code sees}
 * @param becomes what the register holds afterwards, if {@code changes}
 * @param slot its place among those under way, or among the unknown ones
 */
record RegisterStep(Operation operation, int sees, boolean differs, boolean changes, int becomes, int slot) {
    private static final int NOTHING = -1;

    static RegisterStep of(Operation operation, int slot, ToIntFunction<Optional<String>> number) {
        Action action = operation.action();
        if (action instanceof Action.Read read) {
            return new RegisterStep(operation, number.applyAsInt(read.result()), false, false, NOTHING, slot);
        }
        if (action instanceof Action.CompareAndSet cas) {
            boolean refused = operation.outcome() == Operation.Outcome.OK && !cas.swapped();
            int expected = number.applyAsInt(cas.expected());
            int value = number.applyAsInt(Optional.of(cas.value()));
            return new RegisterStep(operation, expected, refused, !refused, refused ? NOTHING : value, slot);
        }
        Optional<String> written =
                action instanceof Action.Write write ? Optional.of(write.value()) : Optional.<String>empty();
        return new RegisterStep(operation, NOTHING, false, true, number.applyAsInt(written), slot);
    }

    boolean fits(int value) {
        return sees == NOTHING || (sees == value) != differs;
    }

    /** True if it does not fit every value. */
    boolean picky() {
        return sees != NOTHING;
    }

    boolean doesTheSameAs(RegisterStep other) {
        return sees == other.sees && becomes == other.becomes;
    }
}
