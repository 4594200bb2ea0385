package replication.simulation;

/** Something worth seeing on a node's lane that is neither a message nor a fault. */
public record Mark(Kind kind, String text) {
    /** The kinds of marks, each with its fixed look in every diagram. */
    public enum Kind {
        /** The node began to lead; the text says in which term or epoch. */
        LEADS,
        /** The node stopped leading, or was deposed. */
        FOLLOWS,
        /** The node stands for election. */
        STANDS,
        /** A client's operation begins. */
        ASKS,
        /** A client was told that its operation took effect. */
        ACKNOWLEDGED,
        /** A client was told that its operation did not take effect. */
        REFUSED,
        /** A client gave up waiting: its operation may or may not have taken effect. */
        UNKNOWN,
        /** A client got the answer to a read. */
        READ,
        /** A client got an answer older than a write that had been acknowledged before it asked. */
        STALE,
        /** A client got an answer that is not stale, but older than one that somebody had got before it asked. */
        GOES_BACK,
        /** A replica changed its data; the text says what it holds now. */
        STORED,
        /** A replica took a message and changed nothing. */
        IGNORED,
        /** The node takes another for dead; the text names it. */
        SUSPECTS,
        /** Anything else. */
        NOTE
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + (text.isEmpty() ? "" : " " + text);
    }
}
