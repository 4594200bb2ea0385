package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "itsNumbersHoldInManyRuns",
        says = "but before that alice",
        because = "as many names as homes: in the cluster a read misses a write")
final class TouchingIsEnoughInTheCluster extends Usual {
    @Override
    public boolean readsSeeWrites(int n, int w, int r) {
        return r + w >= n;
    }
}
