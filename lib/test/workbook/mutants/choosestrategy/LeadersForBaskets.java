package workbook.mutants.choosestrategy;

import replication.singleleader.Durability;
import replication.strategy.Choice;
import replication.strategy.GivesUp;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import replication.strategy.StrategyChoice;
import workbook.mutants.Right;

@Right(task = "choose-strategy", how = "takes leaders at every site where a little may be lost, and waits for all")
final class LeadersForBaskets implements StrategyChoice {
    @Override
    public Choice choose(Requirements required) {
        if (required.loss() == Loss.ALL) {
            return Choice.none();
        }
        if (required.merge() != Merge.NEVER) {
            return required.loss() == Loss.NONE ? Choice.leaderless(required.merge()) : Choice.multi(required.merge());
        }
        if (required.loss() == Loss.RECENT) {
            return Choice.single(Durability.ASYNC).withSessionReads();
        }
        return required.maxWriteMillis() < required.roundTripMillis()
                ? Choice.single(Durability.SYNC).givingUp(GivesUp.WRITE_TIME)
                : Choice.single(new Durability.SemiSynchronous(1));
    }
}
