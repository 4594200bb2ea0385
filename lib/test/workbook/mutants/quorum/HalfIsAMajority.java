package workbook.mutants.quorum;

import workbook.mutants.Wrong;

@Wrong(
        task = "quorum",
        row = "everyTwoWritesMeet",
        says = "They know nothing of each other",
        because = "half of an even number of homes is taken for a majority")
final class HalfIsAMajority extends Usual {
    @Override
    public boolean writesOverlap(int n, int w) {
        return w >= n / 2;
    }
}
