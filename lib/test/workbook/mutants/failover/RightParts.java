package workbook.mutants.failover;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.NodeId;
import replication.singleleader.Failover;
import replication.singleleader.Position;

/** The parts of a right answer that wrong ones keep. */
final class RightParts {
    static final Comparator<Map.Entry<NodeId, Position>> RIGHT =
            Map.Entry.<NodeId, Position>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    private RightParts() {}

    static Map<NodeId, Position> without(Map<NodeId, Position> reachable, NodeId failed) {
        Map<NodeId, Position> candidates = new TreeMap<>(reachable);
        candidates.remove(failed);
        return candidates;
    }

    static Optional<Failover.Promotion> greatest(
            Map<NodeId, Position> candidates, Comparator<Map.Entry<NodeId, Position>> order, long epoch) {
        return candidates.entrySet().stream().max(order).map(chosen -> new Failover.Promotion(chosen.getKey(), epoch));
    }
}
