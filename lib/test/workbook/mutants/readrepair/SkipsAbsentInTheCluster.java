package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "homesAgreeAfterReadsInManyRuns",
        says = "{a=nothing, b=v2 (1 alice), c=v2 (1 alice)}",
        because = "a node that has nothing is left with nothing: reads do not mend it")
final class SkipsAbsentInTheCluster extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = super.repairs(replies);
        repairs.keySet().removeIf(node -> replies.get(node).isEmpty());
        return repairs;
    }
}
