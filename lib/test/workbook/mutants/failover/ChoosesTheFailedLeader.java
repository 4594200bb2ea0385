package workbook.mutants.failover;

import static workbook.mutants.failover.RightParts.RIGHT;
import static workbook.mutants.failover.RightParts.greatest;

import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;
import replication.singleleader.Failover;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "failover",
        row = "leavesTheFailedLeaderOut",
        says = "it was leader",
        because = "can choose the failed leader, as the document does")
final class ChoosesTheFailedLeader implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        return reachable.size() * 2 > clusterSize ? greatest(reachable, RIGHT, oldEpoch + 1) : Optional.empty();
    }
}
