package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import workbook.mutants.Right;

@Right(task = "choose-strategy", how = "takes leaders at every site where a little may be lost and nobody may pause")
final class LeadersForBaskets extends Usual {
    @Override
    public Choice choose(Requirements required) {
        boolean littleLost = required.loss() == Loss.RECENT && required.merge() != Merge.NEVER;
        return littleLost && !pauses(required) ? leaders(required) : super.choose(required);
    }
}
