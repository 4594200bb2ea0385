package workbook.mutants.choosestrategy;

import replication.singleleader.Durability;
import replication.strategy.Choice;
import replication.strategy.GivesUp;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import replication.strategy.Strategy;
import replication.strategy.StrategyChoice;
import workbook.mutants.Right;

@Right(task = "choose-strategy", how = "decides field by field, and always passes the merge rule and session reads on")
final class OneTable implements StrategyChoice {
    @Override
    public Choice choose(Requirements required) {
        boolean far = required.offline()
                || required.writers() >= 2 && required.roundTripMillis() - required.maxWriteMillis() > 0;
        Strategy strategy = required.loss() == Loss.ALL
                ? Strategy.NONE
                : required.merge() == Merge.NEVER
                        ? Strategy.SINGLE
                        : far
                                ? Strategy.MULTI
                                : required.maxPauseMillis() < 250 ? Strategy.LEADERLESS : Strategy.SINGLE;
        return new Choice(
                strategy,
                required.loss() == Loss.NONE ? Durability.SEMI_SYNC : Durability.ASYNC,
                required.merge(),
                required.ownWrites(),
                strategy == Strategy.SINGLE ? missed(required) : GivesUp.NOTHING);
    }

    private static GivesUp missed(Requirements required) {
        int wait = (required.writers() >= 2 ? required.roundTripMillis() : 0)
                + (required.loss() == Loss.NONE ? required.roundTripMillis() : 0);
        return required.offline()
                ? GivesUp.OFFLINE
                : wait > required.maxWriteMillis()
                        ? GivesUp.WRITE_TIME
                        : required.maxPauseMillis() < 250 ? GivesUp.NO_PAUSE : GivesUp.NOTHING;
    }
}
