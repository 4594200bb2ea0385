package workbook.mutants.detectfailure;

import java.util.Set;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "silentSinceTheStart",
        says = "at 1,005 ms",
        because = "the document's rule: last heard begins at 0, so a healthy leader is dead at the first look")
final class LastHeardAtZero extends OneMap {
    @Override
    public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
        super.started(0, timeoutMillis, nodes);
    }
}
