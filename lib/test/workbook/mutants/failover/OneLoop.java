package workbook.mutants.failover;

import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;
import replication.singleleader.Failover;
import replication.singleleader.Position;
import workbook.mutants.Right;

@Right(task = "failover", how = "one loop that keeps the best candidate so far")
final class OneLoop implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        NodeId best = null;
        int count = 0;
        for (NodeId node : reachable.keySet()) {
            if (!node.equals(failed)) {
                count++;
                int order = best == null ? 1 : reachable.get(node).compareTo(reachable.get(best));
                best = order > 0 || order == 0 && node.compareTo(best) > 0 ? node : best;
            }
        }
        return count > clusterSize / 2 ? Optional.of(new Promotion(best, oldEpoch + 1)) : Optional.empty();
    }
}
