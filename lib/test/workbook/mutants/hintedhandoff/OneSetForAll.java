package workbook.mutants.hintedhandoff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import replication.leaderless.Hint;
import replication.leaderless.HintedHandoff;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "hinted-handoff", how = "one set of hints for all nodes, filtered")
final class OneSetForAll implements HintedHandoff {
    private final Set<Hint> hints = new LinkedHashSet<>();

    @Override
    public void onUnreachable(NodeId node, String key, Versioned versioned) {
        hints.add(new Hint(node, key, versioned));
    }

    @Override
    public List<Hint> onReachable(NodeId node) {
        return hints.stream().filter(hint -> hint.node().equals(node)).toList();
    }

    @Override
    public void onDelivered(Hint hint) {
        hints.remove(hint);
    }

    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return !(homeConfirmations < w);
    }
}
