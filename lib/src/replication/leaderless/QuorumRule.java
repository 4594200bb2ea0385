package replication.leaderless;

/**
 * Counts how many nodes have to answer. Task {@code quorum}.
 *
 * <p>A key has {@code n} homes. A write is done when {@code w} of them have stored it, a read when {@code r} of them
 * have answered; which ones, nobody can choose. All numbers are from 1 to {@code n}.
 *
 * <p>Source: Gifford, "Weighted Voting for Replicated Data", 1979.
 *
 * <p>The library's own: {@code CountedQuorums}.
 */
public interface QuorumRule {
    /** Whether every read asks at least one home that has the last write that was done before it. */
    boolean readsSeeWrites(int n, int w, int r);

    /** Whether every two writes have a home in common, so that one of them meets the other. */
    boolean writesOverlap(int n, int w);

    /** How many of the {@code n} homes may be down while writes still get done. */
    int writeFailures(int n, int w);

    /** How many of the {@code n} homes may be down while reads are still answered. */
    int readFailures(int n, int r);
}
