package workbook.mutants.quorum;

import replication.leaderless.QuorumRule;
import workbook.mutants.Right;

@Right(task = "quorum", how = "divides whole numbers where ours multiplies")
final class DividesByTwo implements QuorumRule {
    @Override
    public boolean readsSeeWrites(int n, int w, int r) {
        return !(n - r >= w);
    }

    @Override
    public boolean writesOverlap(int n, int w) {
        return w >= n / 2 + 1;
    }

    @Override
    public int writeFailures(int n, int w) {
        return -w + n;
    }

    @Override
    public int readFailures(int n, int r) {
        return Math.abs(r - n);
    }
}
