package workbook.mutants.hintedhandoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import replication.leaderless.Hint;
import replication.leaderless.HintedHandoff;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;

/** Right; the wrong ones below change one method of it. */
abstract class Usual implements HintedHandoff {
    final Map<NodeId, List<Hint>> waiting = new HashMap<>();

    @Override
    public void onUnreachable(NodeId node, String key, Versioned versioned) {
        waiting.computeIfAbsent(node, first -> new ArrayList<>()).add(new Hint(node, key, versioned));
    }

    @Override
    public List<Hint> onReachable(NodeId node) {
        return new ArrayList<>(waiting.getOrDefault(node, List.of()));
    }

    @Override
    public void onDelivered(Hint hint) {
        waiting.getOrDefault(hint.node(), new ArrayList<>()).remove(hint);
    }

    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return homeConfirmations >= w;
    }
}
