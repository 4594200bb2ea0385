package replication.singleleader;

import java.util.List;
import java.util.Optional;

/**
 * The node that accepts writes and gives each its place in the log. Task {@code leader-write}.
 *
 * <p>A new instance does not lead. Calls come one at a time; the cluster ships what {@link #write} returns.
 *
 * <p>Source: the unit's document, exercise 1, {@code ReplicatedNode.write}.
 *
 * <p>The library's own: {@code LogLeader}.
 */
public interface Leader {
    /**
     * Begins to lead.
     *
     * @param epoch greater than that of any entry in {@code log}
     * @param log what the node has applied so far as a follower, in order; the next write comes behind it
     */
    void lead(long epoch, List<LogEntry> log);

    /** Stops leading. What was written stays. */
    void stepDown();

    /**
     * Appends the next entry to the log and shows its value to readers.
     *
     * @param now the node's wall clock in ms; it is stored and decides nothing
     * @return the new entry: own epoch, and the sequence right after the last one, beginning with 1
     * @throws NotLeaderException if the node does not lead; then nothing has changed
     */
    LogEntry write(String key, String value, long now);

    /** The value of {@code key} after the last entry; empty if no entry set it. */
    Optional<String> read(String key);

    /** All entries in order: those it began with, then its own. */
    List<LogEntry> log();
}
