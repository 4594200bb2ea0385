package workbook.mutants.failover;

import static workbook.mutants.failover.RightParts.greatest;
import static workbook.mutants.failover.RightParts.without;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;
import replication.singleleader.Failover;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "failover",
        row = "promotesTheLongestLog",
        says = "epoch before sequence",
        because = "compares lengths only, so a long log of a deposed leader wins")
final class ComparesLengthsOnly implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        Map<NodeId, Position> candidates = without(reachable, failed);
        Comparator<Map.Entry<NodeId, Position>> byLength =
                Comparator.comparingLong(candidate -> candidate.getValue().sequence());
        return candidates.size() * 2 > clusterSize
                ? greatest(candidates, byLength.thenComparing(Map.Entry.comparingByKey()), oldEpoch + 1)
                : Optional.empty();
    }
}
