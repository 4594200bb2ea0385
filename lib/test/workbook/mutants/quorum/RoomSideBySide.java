package workbook.mutants.quorum;

import replication.leaderless.QuorumRule;
import workbook.mutants.Right;

@Right(task = "quorum", how = "asks whether both sets fit side by side, and counts down")
final class RoomSideBySide implements QuorumRule {
    @Override
    public boolean readsSeeWrites(int n, int w, int r) {
        int leftByTheWrite = n - w;
        return leftByTheWrite < r;
    }

    @Override
    public boolean writesOverlap(int n, int w) {
        return readsSeeWrites(n, w, w);
    }

    @Override
    public int writeFailures(int n, int w) {
        int down = 0;
        while (n - down - 1 >= w) {
            down++;
        }
        return down;
    }

    @Override
    public int readFailures(int n, int r) {
        return writeFailures(n, r);
    }
}
