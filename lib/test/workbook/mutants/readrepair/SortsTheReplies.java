package workbook.mutants.readrepair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.leaderless.ReadRepair;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "read-repair", how = "sorts what was found and sends the last one")
final class SortsTheReplies implements ReadRepair {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        List<Versioned> found = new ArrayList<>();
        replies.values().forEach(held -> held.ifPresent(found::add));
        found.sort(Comparator.comparing(Versioned::version));
        if (found.isEmpty()) {
            return Map.of();
        }
        Versioned newest = found.get(found.size() - 1);
        Map<NodeId, Versioned> repairs = new HashMap<>();
        for (NodeId node : replies.keySet()) {
            Versioned held = replies.get(node).orElse(null);
            if (held == null || held.version().compareTo(newest.version()) < 0) {
                repairs.put(node, newest);
            }
        }
        return repairs;
    }

    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        List<Versioned> both = new ArrayList<>(List.of(incoming));
        mine.ifPresent(both::add);
        return Collections.max(both, Comparator.comparing(Versioned::version));
    }
}
