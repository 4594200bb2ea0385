package workbook.mutants.detectfailure;

import java.util.Set;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "silentSinceTheStart",
        says = "silent for longer than the time-out",
        because = "a silence of just the time-out is not yet longer than it")
final class AlarmsAtTheTimeout extends OneMap {
    @Override
    public Set<NodeId> suspects(long nowMillis) {
        return super.suspects(nowMillis + 1);
    }
}
