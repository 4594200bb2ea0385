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
        row = "asksForAMajority",
        says = "A cluster of 4 lost its leader",
        because = "takes half of the cluster for a majority")
final class HalfIsEnough implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        Map<NodeId, Position> candidates = without(reachable, failed);
        return candidates.size() >= clusterSize / 2.0 ? greatest(candidates, RIGHT, oldEpoch + 1) : Optional.empty();
    }
}
