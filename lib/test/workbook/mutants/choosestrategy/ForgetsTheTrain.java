package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "That gives up writing offline, and need not",
        because = "that a node is cut off is asked of the distance alone")
final class ForgetsTheTrain extends Usual {
    @Override
    public Choice choose(Requirements required) {
        boolean mergeable = required.loss() != Loss.ALL && required.merge() != Merge.NEVER;
        return mergeable && !isTooFar(required) && pauses(required) ? leader(required) : super.choose(required);
    }
}
