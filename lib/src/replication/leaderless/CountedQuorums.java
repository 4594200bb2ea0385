package replication.leaderless;

/** The library's own counting: names in sum against nodes. */
public final class CountedQuorums implements QuorumRule {
    @Override
    public boolean readsSeeWrites(int n, int w, int r) {
        return r + w > n;
    }

    @Override
    public boolean writesOverlap(int n, int w) {
        return 2 * w > n;
    }

    @Override
    public int writeFailures(int n, int w) {
        return n - w;
    }

    @Override
    public int readFailures(int n, int r) {
        return n - r;
    }
}
