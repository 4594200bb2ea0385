package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "itsNumbersHoldInManyRuns",
        says = "was never acknowledged",
        because = "takes one home too many for spare: in the cluster a write is never confirmed")
final class OneMoreMayBeDown extends Usual {
    @Override
    public int writeFailures(int n, int w) {
        return n - w + 1;
    }
}
