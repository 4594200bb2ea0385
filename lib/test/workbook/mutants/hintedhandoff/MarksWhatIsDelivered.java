package workbook.mutants.hintedhandoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import replication.leaderless.Hint;
import replication.leaderless.HintedHandoff;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "hinted-handoff", how = "never removes a hint, and remembers which ones were delivered")
final class MarksWhatIsDelivered implements HintedHandoff {
    private final List<Hint> kept = new ArrayList<>();
    private final Set<Hint> delivered = new HashSet<>();

    @Override
    public void onUnreachable(NodeId node, String key, Versioned versioned) {
        Hint hint = new Hint(node, key, versioned);
        delivered.remove(hint);
        if (!kept.contains(hint)) {
            kept.add(hint);
        }
    }

    @Override
    public List<Hint> onReachable(NodeId node) {
        List<Hint> hints = new ArrayList<>();
        for (int index = kept.size() - 1; index >= 0; index--) {
            Hint hint = kept.get(index);
            if (hint.node().equals(node) && !delivered.contains(hint)) {
                hints.add(hint);
            }
        }
        return hints;
    }

    @Override
    public void onDelivered(Hint hint) {
        delivered.add(hint);
    }

    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return homeConfirmations - w >= 0;
    }
}
