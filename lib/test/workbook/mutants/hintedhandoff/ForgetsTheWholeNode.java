package workbook.mutants.hintedhandoff;

import replication.leaderless.Hint;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aDeliveryTakesAwayOneHint",
        says = "the newer of its two hints of x, and nothing else",
        because = "one confirmation empties the list of that node")
final class ForgetsTheWholeNode extends Usual {
    @Override
    public void onDelivered(Hint hint) {
        waiting.remove(hint.node());
    }
}
