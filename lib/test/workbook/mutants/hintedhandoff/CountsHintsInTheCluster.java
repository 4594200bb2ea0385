package workbook.mutants.hintedhandoff;

import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "homesGetWhatTheyMissed",
        says = "Its client was told so when too few homes had the write",
        because = "a hint passes for a copy: in the cluster a read misses the write")
final class CountsHintsInTheCluster extends Usual {
    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return homeConfirmations + hinted >= w;
    }
}
