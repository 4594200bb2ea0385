package replication.consistency;

/**
 * One operation of a client, from its call to its answer.
 *
 * @param process who did it; a process does one operation after the other
 * @param key the register
 * @param invoked the position of the call among all calls and answers of the history, from 0
 * @param completed the position of the answer; {@link #NEVER} where none came
 * @param outcome what the client was told
 */
public record Operation(int process, String key, Action action, long invoked, long completed, Outcome outcome) {
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

    @Override
    public String toString() {
        return "process " + process + ": " + action + (key.isEmpty() ? "" : " of " + key)
                + (outcome == Outcome.OK ? "" : outcome == Outcome.FAILED ? " (failed)" : " (outcome unknown)");
    }
}
