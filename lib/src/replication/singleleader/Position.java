package replication.singleleader;

/**
 * A place in a log. Two logs that both have an entry at the same position are equal up to and including it, because one
 * epoch has one leader and a leader numbers without holes. The epoch counts first: (2, 5) is newer than (1, 10).
 *
 * @param epoch counts the leaders of the cluster from 1; 0 only in {@link #START}
 * @param sequence counts the entries of the log from 1; 0 only in {@link #START}
 */
public record Position(long epoch, long sequence) implements Comparable<Position> {
    /** Before the first entry: the end of an empty log. */
    public static final Position START = new Position(0, 0);

    /** @throws IllegalArgumentException if a number is negative, or only one of them is 0 */
    public Position {
        if (epoch < 0 || sequence < 0 || (epoch == 0) != (sequence == 0)) {
            throw new IllegalArgumentException("A position counts epoch and sequence from 1, or is (0, 0), not ("
                    + epoch + ", " + sequence + ").");
        }
    }

    @Override
    public int compareTo(Position other) {
        return epoch == other.epoch ? Long.compare(sequence, other.sequence) : Long.compare(epoch, other.epoch);
    }

    @Override
    public String toString() {
        return "(" + epoch + ", " + sequence + ")";
    }
}
