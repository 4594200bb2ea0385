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
        says = "may be doing the same on their side",
        because = "asks for no majority, so both sides of a cut promote somebody")
final class AsksForNoMajority implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        return greatest(without(reachable, failed), RIGHT, oldEpoch + 1);
    }
}
