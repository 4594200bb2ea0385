package replication.leaderless;

import java.util.List;

/** What a home holds under a key. */
sealed interface Held permits Versioned, Siblings {
    /** Its values, deletions left out. */
    List<String> texts();
}
