package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "theOthersMayBeDown",
        says = "readFailures says",
        because = "counts one spare home too few for reads",
        onlyThere = true)
final class OneMoreForReads extends Usual {
    @Override
    public int readFailures(int n, int r) {
        return Math.max(n - r - 1, 0);
    }
}
