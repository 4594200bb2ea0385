package replication.singleleader;

/**
 * One write, as it stands in the log: after this entry, {@code key} has {@code value}.
 *
 * <p>Source: the unit's document, exercise 1, {@code ReplicationLog}; the epoch is ours.
 *
 * @param epoch of the leader that wrote it, from 1
 * @param sequence its place in the log, from 1, without holes
 * @param timestamp the leader's wall clock in ms when it was written; nothing is decided by it
 */
public record LogEntry(long epoch, long sequence, String key, String value, long timestamp) {
    /** @throws IllegalArgumentException if epoch or sequence is below 1, or key or value is missing */
    public LogEntry {
        if (epoch < 1 || sequence < 1) {
            throw new IllegalArgumentException("A log entry counts epoch and sequence from 1, but this one has epoch "
                    + epoch + " and sequence " + sequence + ".");
        }
        if (key == null || value == null) {
            throw new IllegalArgumentException("A log entry needs a key and a value, not " + key + "=" + value + ".");
        }
    }

    /** Where it stands: epoch and sequence. */
    public Position position() {
        return new Position(epoch, sequence);
    }

    /** Such as "#5 x=1", or "#5·e2 x=1" where it is not from the first epoch. */
    @Override
    public String toString() {
        return "#" + sequence + (epoch == 1 ? "" : "·e" + epoch) + " " + key + "=" + value;
    }
}
