package workbook.mutants.failover;

import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;
import replication.singleleader.Failover;
import replication.singleleader.Position;
import replication.singleleader.SingleLeaderCluster;
import workbook.mutants.Wrong;

@Wrong(
        task = "failover",
        row = "leavesTheFailedLeaderOut",
        says = "one of the others now",
        because = "leaves out the node that is called leader, whoever failed")
final class KnowsTheLeaderByName implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        Map<NodeId, Position> others = RightParts.without(reachable, SingleLeaderCluster.LEADER);
        return others.size() * 2 > clusterSize
                ? RightParts.greatest(others, RightParts.RIGHT, oldEpoch + 1)
                : Optional.empty();
    }
}
