package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "itsNumbersHoldInManyRuns",
        says = "and got no answer",
        because = "believes that one home answers every read")
final class ReadsWithoutAQuorum extends Usual {
    @Override
    public int readFailures(int n, int r) {
        return n - 1;
    }
}
