package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "theOthersMayBeDown",
        says = "so 1 may be down; writeFailures says 0",
        because = "counts how many copies may be lost, not how many homes may be silent")
final class CountsCopiesToLose extends Usual {
    @Override
    public int writeFailures(int n, int w) {
        return w - 1;
    }
}
