package workbook.mutants.failover;

import static workbook.mutants.failover.RightParts.without;

import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;
import replication.singleleader.Failover;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "failover",
        row = "promotesTheLongestLog",
        says = "because its log reaches furthest",
        because = "promotes the first that answered, whatever it holds")
final class FirstOfTheMap implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        Map<NodeId, Position> candidates = without(reachable, failed);
        return candidates.size() * 2 > clusterSize
                ? candidates.keySet().stream().findFirst().map(node -> new Promotion(node, oldEpoch + 1))
                : Optional.empty();
    }
}
