package replication.leaderless;

/** What says whether two homes hold the same under a key, and if not, who lacks something. */
sealed interface Summary permits Version, Siblings {}
