package replication.election;

/**
 * What a message's term does to a node.
 *
 * @param state what the node is from now on
 * @param action whether the message itself counts
 */
public record Reaction(NodeState state, Action action) {
    /** What to do with the message. */
    public enum Action {
        /** The message is of this term: do what it says. */
        HANDLE,
        /** The message is of an older term: do nothing, and answer with the own term. */
        REFUSE
    }
}
