package workbook.mutants.stepdown;

import replication.election.NodeState;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "stepsDownInManyRuns",
        says = "yours led on until",
        because = "looks at terms only, so a leader that hears nothing believes in itself")
final class IgnoresTheClock extends Usual {
    @Override
    public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
        return state;
    }
}
