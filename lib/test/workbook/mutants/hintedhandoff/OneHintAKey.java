package workbook.mutants.hintedhandoff;

import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aDeliveryTakesAwayOneHint",
        says = "Two versions of x and one of y wait",
        because = "keeps one hint a key, the first one")
final class OneHintAKey extends Usual {
    @Override
    public void onUnreachable(NodeId node, String key, Versioned versioned) {
        if (onReachable(node).stream().noneMatch(hint -> hint.key().equals(key))) {
            super.onUnreachable(node, key, versioned);
        }
    }
}
