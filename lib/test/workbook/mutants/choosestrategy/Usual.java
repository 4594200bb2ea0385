package workbook.mutants.choosestrategy;

import replication.singleleader.Durability;
import replication.strategy.Choice;
import replication.strategy.GivesUp;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import replication.strategy.StrategyChoice;

/** Right; the wrong ones below change one method of it. */
abstract class Usual implements StrategyChoice {
    @Override
    public Choice choose(Requirements required) {
        if (required.loss() == Loss.ALL) {
            return Choice.none();
        }
        if (required.merge() == Merge.NEVER) {
            return leader(required);
        }
        if (mayLose(required) && (required.offline() || isTooFar(required))) {
            return leaders(required);
        }
        boolean onlyLeaderWaits = waits(required, roundTrips(required)) && !waits(required, 1);
        return pauses(required) && !onlyLeaderWaits ? leader(required) : nobody(required);
    }

    /** Whether what leaders at every site lose is not missed. */
    boolean mayLose(Requirements required) {
        return required.loss() == Loss.RECENT;
    }

    private static boolean waits(Requirements required, int roundTrips) {
        return roundTrips * required.roundTripMillis() > required.maxWriteMillis();
    }

    /** Without a leader: whoever is cut off cannot write, and a write takes a round trip. */
    Choice nobody(Requirements required) {
        GivesUp missed =
                required.offline() ? GivesUp.OFFLINE : waits(required, 1) ? GivesUp.WRITE_TIME : GivesUp.NOTHING;
        return Choice.leaderless(required.merge()).givingUp(missed);
    }

    /** How many round trips a write takes where one leads. */
    int roundTrips(Requirements required) {
        return (required.writers() > 1 ? 1 : 0) + (required.loss() == Loss.NONE ? 1 : 0);
    }

    boolean isTooFar(Requirements required) {
        return required.writers() > 1 && required.roundTripMillis() > required.maxWriteMillis();
    }

    boolean pauses(Requirements required) {
        return required.maxPauseMillis() >= 300;
    }

    Choice leaders(Requirements required) {
        return Choice.multi(required.merge());
    }

    Choice leader(Requirements required) {
        Choice leader = Choice.single(durability(required)).givingUp(givesUp(required));
        return required.ownWrites() ? leader.withSessionReads() : leader;
    }

    Durability durability(Requirements required) {
        return required.loss() == Loss.NONE ? Durability.SEMI_SYNC : Durability.ASYNC;
    }

    GivesUp givesUp(Requirements required) {
        if (required.offline()) {
            return GivesUp.OFFLINE;
        }
        if (waits(required, roundTrips(required))) {
            return GivesUp.WRITE_TIME;
        }
        return pauses(required) ? GivesUp.NOTHING : GivesUp.NO_PAUSE;
    }
}
