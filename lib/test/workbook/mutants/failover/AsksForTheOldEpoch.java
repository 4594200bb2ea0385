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
        row = "oneLeaderAnEpochInManyRuns",
        says = "it answered nobody",
        because = "chooses among logs that end in the old epoch: where its leader wrote nothing, there is none")
final class AsksForTheOldEpoch implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        Map<NodeId, Position> candidates = without(reachable, failed);
        if (candidates.size() * 2 <= clusterSize) {
            return Optional.empty();
        }
        candidates.values().removeIf(end -> end.epoch() < oldEpoch);
        return greatest(candidates, RIGHT, oldEpoch + 1);
    }
}
