package replication.election;

/**
 * Where a log ends: the term of its last entry and the number of that entry. The same pair is called (epoch, sequence)
 * in the chapter on a single leader. It has no order of its own, because how two ends compare is task
 * {@code up-to-date}.
 *
 * @param term the term in which a leader wrote the last entry; 0 in an empty log
 * @param index counts entries from 1; 0 in an empty log
 */
public record LogPosition(long term, long index) {
    /** The end of an empty log. */
    public static final LogPosition EMPTY = new LogPosition(0, 0);

    /** @throws IllegalArgumentException if a number is negative, or only one of the two is 0 */
    public LogPosition {
        if (term < 0 || index < 0 || (term == 0) != (index == 0)) {
            throw new IllegalArgumentException("A log ends at (0, 0) or at a term and an index of at least 1, not at ("
                    + term + ", " + index + ").");
        }
    }

    @Override
    public String toString() {
        return "(" + term + ", " + index + ")";
    }
}
