package workbook.mutants.hintedhandoff;

import replication.leaderless.Hint;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aDeliveryTakesAwayOneHint",
        says = "which is what it has not confirmed",
        because = "one confirmation empties the list of that node")
final class ForgetsTheWholeNode extends Usual {
    @Override
    public void onDelivered(Hint hint) {
        waiting.remove(hint.node());
    }
}
