package workbook.mutants.hintedhandoff;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import replication.leaderless.Hint;
import replication.leaderless.HintedHandoff;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aDeliveryTakesAwayOneHint",
        says = "the newer of its two hints of x, and nothing else",
        because = "forgets the older hints of a key, too, when a newer one was delivered")
final class ForgetsOlderOnes implements HintedHandoff {
    private final Map<NodeId, Set<Hint>> waiting = new HashMap<>();

    @Override
    public void onUnreachable(NodeId node, String key, Versioned versioned) {
        waiting.computeIfAbsent(node, first -> new LinkedHashSet<>()).add(new Hint(node, key, versioned));
    }

    @Override
    public List<Hint> onReachable(NodeId node) {
        return List.copyOf(waiting.getOrDefault(node, Set.of()));
    }

    @Override
    public void onDelivered(Hint hint) {
        waiting.get(hint.node())
                .removeIf(other ->
                        other.key().equals(hint.key()) && !other.versioned().isNewerThan(hint.versioned()));
    }

    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return homeConfirmations >= w;
    }
}
