package replication.singleleader;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.NodeId;

/** The library's own failover: a majority decides, and whoever holds most leads. */
public final class LongestLog implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        Map<NodeId, Position> candidates = new TreeMap<>(reachable);
        candidates.remove(failed);
        if (candidates.size() * 2 <= clusterSize) {
            return Optional.empty();
        }
        Comparator<Map.Entry<NodeId, Position>> byLog = Map.Entry.comparingByValue();
        return candidates.entrySet().stream()
                .max(byLog.thenComparing(Map.Entry.comparingByKey()))
                .map(chosen -> new Promotion(chosen.getKey(), oldEpoch + 1));
    }
}
