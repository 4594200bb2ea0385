package replication.leaderless;

import java.util.List;
import java.util.Optional;

/**
 * Makes one answer of what several homes say. Task {@code quorum-read}.
 *
 * <p>The coordinator asks after each reply that comes in. Replies come late, twice or never, and they differ: a home
 * may hold an old version, or may never have heard of the key. The rule keeps nothing between two calls.
 *
 * <p>Source: DeCandia et al., "Dynamo: Amazon's Highly Available Key-value Store", 2007, section 4.5.
 *
 * <p>The library's own: {@code NewestReply}.
 */
@FunctionalInterface
public interface QuorumRead {
    /**
     * @param r how many different nodes have to answer, at least 1
     * @param replies all that have come in so far, in the order of arrival
     * @return the value with the newest version among all replies; empty while fewer than {@code r} nodes have
     *     answered. Where the newest is a tombstone, or nobody has the key, it is an answer without a value
     */
    Optional<Answer> read(int r, List<Reply> replies);
}
