package workbook.mutants.detectfailure;

import java.util.HashSet;
import java.util.Set;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "trustsAgain",
        says = "no leader would ever be trusted again",
        because = "a suspect stays a suspect")
class NeverForgives extends OneMap {
    private final Set<NodeId> ever = new HashSet<>();

    @Override
    public Set<NodeId> suspects(long nowMillis) {
        ever.addAll(super.suspects(nowMillis));
        return Set.copyOf(ever);
    }
}
