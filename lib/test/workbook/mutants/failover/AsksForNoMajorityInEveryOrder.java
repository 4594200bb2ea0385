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
        row = "oneLeaderAnEpochInEveryOrder",
        says = "promote should answer nobody",
        because = "asks for no majority: a follower that nobody has answered promotes itself")
final class AsksForNoMajorityInEveryOrder implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        return greatest(without(reachable, failed), RIGHT, oldEpoch + 1);
    }
}
