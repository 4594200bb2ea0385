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
        boolean merges = required.merge() != Merge.NEVER;
        boolean hurried = required.maxPauseMillis() < 250;
        boolean leadersDo = merges
                && required.loss() == Loss.RECENT
                && (required.offline()
                        || required.writers() >= 2 && required.roundTripMillis() - required.maxWriteMillis() > 0);
        boolean nobodyDoes = merges
                && (hurried
                        || leaderTakes(required) > required.maxWriteMillis()
                                && required.roundTripMillis() <= required.maxWriteMillis());
        Strategy strategy = required.loss() == Loss.ALL
                ? Strategy.NONE
                : leadersDo ? Strategy.MULTI : nobodyDoes ? Strategy.LEADERLESS : Strategy.SINGLE;
        return new Choice(
                strategy,
                required.loss() == Loss.NONE ? Durability.SEMI_SYNC : Durability.ASYNC,
                required.merge(),
                required.ownWrites(),
                switch (strategy) {
                    case NONE, MULTI -> GivesUp.NOTHING;
                    case SINGLE -> missed(required, leaderTakes(required), hurried);
                    case LEADERLESS -> missed(required, required.roundTripMillis(), false);
                });
    }

    private static int leaderTakes(Requirements required) {
        return (required.writers() >= 2 ? required.roundTripMillis() : 0)
                + (required.loss() == Loss.NONE ? required.roundTripMillis() : 0);
    }

    private static GivesUp missed(Requirements required, int wait, boolean pauses) {
        return required.offline()
                ? GivesUp.OFFLINE
                : wait > required.maxWriteMillis() ? GivesUp.WRITE_TIME : pauses ? GivesUp.NO_PAUSE : GivesUp.NOTHING;
    }
}
