package replication.leaderless;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.NodeId;

/** The library's own repair: the newest for whoever lacks it, under the version that it has. */
public final class NewestEverywhere implements ReadRepair {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = new TreeMap<>();
        replies.values().stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Versioned::version))
                .ifPresent(newest -> replies.forEach((node, held) -> {
                    if (held.isEmpty() || newest.isNewerThan(held.get())) {
                        repairs.put(node, newest);
                    }
                }));
        return repairs;
    }

    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        return mine.filter(held -> !incoming.isNewerThan(held)).orElse(incoming);
    }
}
