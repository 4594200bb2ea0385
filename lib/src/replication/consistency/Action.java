package replication.consistency;

import java.util.Optional;

/**
 * What an operation asks of one register. Values are text; a register that nobody has written, or that was deleted, is
 * absent.
 */
public sealed interface Action {
    /** What was done as the end of a sentence, such as "wrote 1 to x"; without the key if it is empty. */
    String told(String key);

    /** @param result what was read; empty if the register was absent, or if no answer came */
    record Read(Optional<String> result) implements Action {
        @Override
        public String told(String key) {
            return "read " + result.orElse("nothing") + (key.isEmpty() ? "" : " from " + key);
        }

        @Override
        public String toString() {
            return "read " + result.orElse("nothing");
        }
    }

    record Write(String value) implements Action {
        @Override
        public String told(String key) {
            return "wrote " + value + (key.isEmpty() ? "" : " to " + key);
        }

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
        public String told(String key) {
            String register = key.isEmpty() ? "the register" : key;
            return (swapped ? "changed " : "could not change ") + register + " from " + expected.orElse("nothing")
                    + " to " + value;
        }

        @Override
        public String toString() {
            return "compare-and-set " + expected.orElse("nothing") + " to " + value + (swapped ? "" : " (refused)");
        }
    }

    record Delete() implements Action {
        @Override
        public String told(String key) {
            return "deleted " + (key.isEmpty() ? "the register" : key);
        }

        @Override
        public String toString() {
            return "delete";
        }
    }
}
