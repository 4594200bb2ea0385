package workbook.mutants.failover;

import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;
import replication.singleleader.Failover;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "failover",
        row = "oneLeaderAnEpochInManyRuns",
        says = "whose log is behind",
        because = "promotes the first that answered: in the cluster a node with less than others leads")
final class FirstOfTheMapInTheCluster implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        return new FirstOfTheMap().promote(clusterSize, reachable, failed, oldEpoch);
    }
}
