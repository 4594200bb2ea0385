package replication.singleleader;

/** A node was asked to write that does not lead. Source: the unit's document, exercise 1, {@code NotLeaderError}. */
public final class NotLeaderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotLeaderException() {
        super("Only the leader can write.");
    }
}
