package workbook.mutants.hintedhandoff;

import java.util.ArrayList;
import replication.leaderless.Hint;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aDeliveryTakesAwayOneHint",
        says = "the newer of its two hints of x, and nothing else",
        because = "removes by node and key: the hint of a newer version goes with the older one")
final class ForgetsTheWholeKey extends Usual {
    @Override
    public void onDelivered(Hint hint) {
        waiting.getOrDefault(hint.node(), new ArrayList<>())
                .removeIf(other -> other.key().equals(hint.key()));
    }
}
