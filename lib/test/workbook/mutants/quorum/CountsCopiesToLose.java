package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "theOthersMayBeDown",
        says = "n = 3, w = 3: writes get done as long as w homes are up, so 0 may be down; writeFailures says 2",
        because = "counts how many copies may be lost, not how many homes may be silent")
final class CountsCopiesToLose extends Usual {
    @Override
    public int writeFailures(int n, int w) {
        return w - 1;
    }

    @Override
    public int readFailures(int n, int r) {
        return r - 1;
    }
}
