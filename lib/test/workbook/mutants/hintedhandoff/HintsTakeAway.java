package workbook.mutants.hintedhandoff;

import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aHintCountsForNobody",
        says = "so accepted should be true; it is false",
        because = "asks for no hints at all")
final class HintsTakeAway extends Usual {
    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return homeConfirmations >= w && hinted == 0;
    }
}
