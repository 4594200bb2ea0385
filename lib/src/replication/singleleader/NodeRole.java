package replication.singleleader;

/** What a node is in its epoch. Source: the unit's document, exercise 1, {@code NodeRole}. */
public enum NodeRole {
    LEADER,
    FOLLOWER
}
