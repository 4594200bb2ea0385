package workbook.mutants.hintedhandoff;

import replication.leaderless.Hint;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aHintStaysUntilItIsDelivered",
        says = "has confirmed its only hint. onReachable should return nothing",
        because = "keeps sending what was delivered")
final class NeverForgets extends Usual {
    @Override
    public void onDelivered(Hint hint) {
        // A home may always need it again.
    }
}
