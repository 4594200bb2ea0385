package replication.leaderless;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import replication.simulation.NodeId;

/** The library's own hand-off: a hint stays until it is confirmed itself, and counts for nobody. */
public final class KeptHints implements HintedHandoff {
    private final Map<NodeId, Set<Hint>> waiting = new LinkedHashMap<>();

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
        waiting.get(hint.node()).remove(hint);
    }

    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return homeConfirmations >= w;
    }
}
