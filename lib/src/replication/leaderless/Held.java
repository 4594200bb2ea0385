package replication.leaderless;

/** What a home holds under a key. */
sealed interface Held permits Versioned, Siblings {}
