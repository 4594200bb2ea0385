package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "everyReadMeetsTheLastWrite",
        says = "readsSeeWrites should be true; it is false",
        because = "asks for a majority of both, though W = N and R = 1 meet as well")
final class BothNeedAMajority extends Usual {
    @Override
    public boolean readsSeeWrites(int n, int w, int r) {
        return 2 * r > n && 2 * w > n;
    }
}
