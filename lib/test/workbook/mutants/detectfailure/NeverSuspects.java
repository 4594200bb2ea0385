package workbook.mutants.detectfailure;

import java.util.Set;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "watchesInManyRuns",
        says = "nobody even stood",
        because = "heartbeats do not update what the detector reads, and it reads nothing")
final class NeverSuspects extends OneMap {
    @Override
    public Set<NodeId> suspects(long nowMillis) {
        return Set.of();
    }
}
