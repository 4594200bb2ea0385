package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "everyReadMeetsTheLastWrite",
        says = "No home is in both, so the read misses the write",
        because = "as many names as homes: both sets still fit side by side")
final class TouchingIsEnough extends Usual {
    @Override
    public boolean readsSeeWrites(int n, int w, int r) {
        return r + w >= n;
    }
}
