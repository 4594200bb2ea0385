package replication.strategy;

/**
 * What is given up where no strategy keeps all that is required. What was acknowledged, and what may become of two
 * writes that did not know of each other, is never given up.
 */
public enum GivesUp {
    /** Everything that is required is kept. */
    NOTHING,
    /** Writes take longer than {@link Requirements#maxWriteMillis} says. */
    WRITE_TIME,
    /** Writes fail for longer than {@link Requirements#maxPauseMillis} says when a node dies. */
    NO_PAUSE,
    /** Who is cut off cannot write. */
    OFFLINE
}
