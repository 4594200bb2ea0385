package workbook.mutants.hintedhandoff;

import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aHintCountsForNobody",
        says = "so accepted should be false; it is true",
        because = "one home and any number of hints")
final class OneHomeIsEnough extends Usual {
    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return homeConfirmations >= 1 && homeConfirmations + hinted >= w;
    }
}
