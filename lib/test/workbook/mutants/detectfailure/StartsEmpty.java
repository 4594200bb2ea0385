package workbook.mutants.detectfailure;

import java.util.Set;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "silentSinceTheStart",
        says = "were never heard since the start",
        because = "knows only who was heard, so a node that is dead from the start is never suspected")
final class StartsEmpty extends OneMap {
    @Override
    public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
        super.started(nowMillis, timeoutMillis, Set.of());
    }
}
