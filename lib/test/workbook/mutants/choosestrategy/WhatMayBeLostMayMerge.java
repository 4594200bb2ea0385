package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "readers see the versions in different orders",
        because = "what may be lost a moment ago is taken for what may be merged")
final class WhatMayBeLostMayMerge extends Usual {
    @Override
    public Choice choose(Requirements required) {
        boolean mayBeLost = required.merge() == Merge.NEVER && required.loss() == Loss.RECENT;
        return mayBeLost && isTooFar(required) ? Choice.multi(Merge.LAST_WINS) : super.choose(required);
    }
}
