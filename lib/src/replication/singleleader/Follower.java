package replication.singleleader;

import java.util.List;
import java.util.Optional;

/**
 * A copy of the leader's data, fed with the leader's log. Task {@code follower-apply}.
 *
 * <p>Entries come late, twice, in another order or never. Whatever comes, a reader sees only data that the leader had
 * after some prefix of its log. Calls come one at a time; a restart without memory makes a new instance. Whether an
 * entry comes from the right leader is not asked here: the cluster has looked at the epoch before.
 *
 * <p>Source: the unit's document, exercise 1, {@code ReplicatedNode.apply_log}.
 *
 * <p>The library's own: {@code LogFollower}.
 */
public interface Follower {
    /**
     * Applies {@code entry} if it is the next one of the log; any other entry changes nothing.
     *
     * @param entry an entry that the leader wrote; its sequence counts from 1, without holes
     * @return true if applied; false if it was applied before, or if an earlier one is missing. Both are everyday
     *     traffic, so nothing is thrown: the leader sends again.
     */
    boolean applyLog(LogEntry entry);

    /** The value of {@code key} after the last applied entry; empty if no applied entry set it. */
    Optional<String> read(String key);

    /** The sequence of the last applied entry; 0 before the first one. It never falls. */
    long lastAppliedSequence();

    /** The applied entries in order. A follower that is promoted hands them on to others. */
    List<LogEntry> log();
}
