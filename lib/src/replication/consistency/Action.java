package replication.consistency;

import java.util.Optional;

/**
 * What an operation asks of one register. Values are text; a register that nobody has written, or that was deleted, is
 * absent.
 */
public sealed interface Action {
    /** @param result what was read; empty if the register was absent, or if no answer came */
    record Read(Optional<String> result) implements Action {
        @Override
        public String toString() {
            return "read " + result.orElse("nothing");
        }
    }

    record Write(String value) implements Action {
        @Override
        public String toString() {
            return "write " + value;
        }
    }

    /**
     * Writes {@code value} if the register holds {@code expected}.
     *
     * @param expected empty if the register has to be absent
     * @param swapped whether it did; of an operation without an answer it says nothing
     */
    record CompareAndSet(Optional<String> expected, String value, boolean swapped) implements Action {
        @Override
        public String toString() {
            return "compare-and-set " + expected.orElse("nothing") + " to " + value + (swapped ? "" : " (refused)");
        }
    }

    record Delete() implements Action {
        @Override
        public String toString() {
            return "delete";
        }
    }
}
