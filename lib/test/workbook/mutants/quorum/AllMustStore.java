package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "everyTwoWritesMeet",
        says = "writesOverlap should be true; it is false",
        because = "only writes to all homes are thought to overlap",
        onlyThere = true)
final class AllMustStore extends Usual {
    @Override
    public boolean writesOverlap(int n, int w) {
        return w == n;
    }
}
