package workbook.mutants.failover;

import static workbook.mutants.failover.RightParts.RIGHT;
import static workbook.mutants.failover.RightParts.greatest;
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
        says = "cannot be told apart",
        because = "keeps the epoch, so entries of two leaders look alike")
final class KeepsTheEpoch implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        Map<NodeId, Position> candidates = without(reachable, failed);
        return candidates.size() * 2 > clusterSize ? greatest(candidates, RIGHT, oldEpoch) : Optional.empty();
    }
}
