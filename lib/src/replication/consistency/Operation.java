package replication.consistency;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * One operation of a client, from its call to its answer.
 *
 * @param process who did it; a process does one operation after the other
 * @param client the name of the client that the process belongs to; empty if the recording has none
 * @param key the register
 * @param invoked the position of the call among all calls and answers of the history, from 0
 * @param completed the position of the answer; {@link #NEVER} where none came
 * @param outcome what the client was told
 * @param when the times of call and answer, virtual or real; empty if the recording has none. They are for sentences
 *     and for the age of an answer; what came before what is decided by the positions
 */
public record Operation(
        int process,
        Optional<String> client,
        String key,
        Action action,
        long invoked,
        long completed,
        Outcome outcome,
        Optional<When> when) {
    /** Where the answer of an unknown operation stands: behind everything. */
    public static final long NEVER = Long.MAX_VALUE;

    /** What a client knows about its operation. */
    public enum Outcome {
        /** It took effect between call and answer. */
        OK,
        /** It did not take effect and never will. */
        FAILED,
        /** It may take effect at any time after the call, or never. */
        UNKNOWN
    }

    /**
     * The times of one operation, counted from any moment that is the same for the whole history.
     *
     * @param ended when the answer came, or the client gave up; empty if neither was seen
     */
    public record When(Duration called, Optional<Duration> ended) {
        /** Such as "10 to 12 ms"; "from 10 ms on" if it never ended. */
        @Override
        public String toString() {
            return ended.map(end -> end.equals(called) ? text(called) : millis(called) + " to " + text(end))
                    .orElse("from " + text(called) + " on");
        }

        /** {@code time} in ms with its unit, such as "80 ms" or "0.25 ms". */
        static String text(Duration time) {
            return millis(time) + " ms";
        }

        private static String millis(Duration time) {
            return BigDecimal.valueOf(time.toNanos(), 6).stripTrailingZeros().toPlainString();
        }
    }

    /** @throws IllegalArgumentException if the answer comes before the call, or an unknown operation has one */
    public Operation {
        if (completed <= invoked) {
            throw new IllegalArgumentException("An answer comes after its call; this one is at " + completed
                    + " and the call at " + invoked + ".");
        }
        if ((outcome == Outcome.UNKNOWN) != (completed == NEVER)) {
            throw new IllegalArgumentException("An operation is unknown exactly when no answer came.");
        }
    }

    /** True if this one was answered before {@code other} was called. */
    public boolean before(Operation other) {
        return completed < other.invoked;
    }

    public boolean isOk() {
        return outcome == Outcome.OK;
    }

    /** True if it writes a value or deletes one, provided that it takes effect. */
    public boolean writes() {
        return action instanceof Action.Write
                || action instanceof Action.Delete
                || action instanceof Action.CompareAndSet cas && (cas.swapped() || outcome != Outcome.OK);
    }

    /** The value that it leaves behind if it {@link #writes}; empty if it deletes. */
    Optional<String> written() {
        return action instanceof Action.Write write
                ? Optional.of(write.value())
                : action instanceof Action.CompareAndSet cas ? Optional.of(cas.value()) : Optional.empty();
    }

    /** What it was told that the register held: the result of a read, or what a compare-and-set replaced. */
    Optional<Optional<String>> found() {
        if (!isOk()) {
            return Optional.empty();
        }
        if (action instanceof Action.Read read) {
            return Optional.of(read.result());
        }
        return action instanceof Action.CompareAndSet cas && cas.swapped()
                ? Optional.of(cas.expected())
                : Optional.empty();
    }

    /** The key, or "the register" where there is only one. */
    String register() {
        return key.isEmpty() ? "the register" : key;
    }

    /** The name of the client, or "process 3". */
    public String who() {
        return client.orElse("process " + process);
    }

    /** What happened as the beginning of a sentence, such as "alice wrote 1 to x (10 to 12 ms)". */
    public String told() {
        return who() + " " + action.told(key) + outcomeText()
                + when.map(time -> " (" + time + ")").orElse("");
    }

    private String outcomeText() {
        return outcome == Outcome.OK ? "" : outcome == Outcome.FAILED ? " (failed)" : " (outcome unknown)";
    }

    @Override
    public String toString() {
        return who() + ": " + action + (key.isEmpty() ? "" : " of " + key) + outcomeText()
                + when.map(time -> " (" + time + ")").orElse("");
    }
}
