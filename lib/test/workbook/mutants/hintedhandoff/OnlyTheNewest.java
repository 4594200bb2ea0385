package workbook.mutants.hintedhandoff;

import java.util.ArrayList;
import java.util.List;
import replication.leaderless.Hint;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aDeliveryTakesAwayOneHint",
        says = "Two versions of x and one of y wait",
        because = "keeps one hint a key, the newest one",
        onlyThere = true)
final class OnlyTheNewest extends Usual {
    @Override
    public void onUnreachable(NodeId node, String key, Versioned versioned) {
        List<Hint> hints = waiting.computeIfAbsent(node, first -> new ArrayList<>());
        hints.removeIf(hint -> hint.key().equals(key) && versioned.isNewerThan(hint.versioned()));
        super.onUnreachable(node, key, versioned);
    }
}
