package workbook.mutants.stepdown;

import replication.election.NodeState;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "doesNotLeadAlone",
        says = "not longer than the time-out",
        because = "gives up one ms early")
final class GivesUpEarly extends Usual {
    @Override
    public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
        return super.onTick(state, nowMillis + 1, contactMillis, timeoutMillis);
    }
}
