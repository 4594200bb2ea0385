package workbook.mutants.quorum;

import replication.leaderless.QuorumRule;

/** Right; the wrong ones below change one method of it. */
abstract class Usual implements QuorumRule {
    @Override
    public boolean readsSeeWrites(int n, int w, int r) {
        return r + w > n;
    }

    @Override
    public boolean writesOverlap(int n, int w) {
        return w > n - w;
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
