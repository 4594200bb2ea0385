package workbook.mutants.hintedhandoff;

import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aHintCountsForNobody",
        says = "so accepted should be false; it is true",
        because = "a hint passes for a copy at home")
final class CountsHints extends Usual {
    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return homeConfirmations + hinted >= w;
    }
}
