package workbook.mutants.detectfailure;

import java.util.Set;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "trustsAgain",
        says = "however often you are asked",
        because = "a suspect is told once and then no longer watched")
final class TellsOnce extends OneMap {
    @Override
    public Set<NodeId> suspects(long nowMillis) {
        Set<NodeId> suspects = super.suspects(nowMillis);
        lastHeard.keySet().removeAll(suspects);
        return suspects;
    }
}
