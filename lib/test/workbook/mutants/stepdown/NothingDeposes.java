package workbook.mutants.stepdown;

import replication.election.NodeState;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "stepsDownInManyRuns",
        says = "one node should lead",
        because = "without a look at the terms and at the clock both leaders go on after the heal")
final class NothingDeposes extends LeadersIgnoreTerms {
    @Override
    public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
        return nowMillis > 10_000 ? super.onTick(state, nowMillis, contactMillis, timeoutMillis) : state;
    }
}
