package replication.strategy;

/** How many of the writes that were acknowledged may be gone when a node has died. */
public enum Loss {
    /** None. */
    NONE,
    /** Those of the last 500 ms before the node died. */
    RECENT,
    /** All: whatever is lost is computed again. */
    ALL
}
