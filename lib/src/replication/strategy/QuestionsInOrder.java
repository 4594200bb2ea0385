package replication.strategy;

import replication.singleleader.Durability;

/**
 * The library's own choice: one {@link Question} after the other. Where requirements contradict each other it keeps
 * what was acknowledged and what must not be merged, and says what it gives up; only one thing, though several may be
 * out of reach.
 */
public final class QuestionsInOrder implements StrategyChoice {
    @Override
    public Choice choose(Requirements required) {
        if (Question.COMPUTED_AGAIN.isYes(required)) {
            return Choice.none();
        }
        if (Question.NEVER_MERGED.isYes(required)) {
            return single(required);
        }
        boolean leadersWouldLose = Question.NOTHING_LOST.isYes(required);
        if (Question.NO_WAITING.isYes(required) && !leadersWouldLose) {
            return Choice.multi(required.merge());
        }
        Choice single = single(required);
        GivesUp missed = givenUp(required, 1);
        boolean leadersWouldWait = single.givesUp() == GivesUp.WRITE_TIME && missed == GivesUp.NOTHING;
        return Question.NO_PAUSE.isYes(required) || leadersWouldWait
                ? Choice.leaderless(required.merge()).givingUp(missed)
                : single;
    }

    private static Choice single(Requirements required) {
        boolean waitsForAFollower = Question.NOTHING_LOST.isYes(required);
        Choice single = Choice.single(waitsForAFollower ? Durability.SEMI_SYNC : Durability.ASYNC);
        Choice shown = Question.OWN_WRITES.isYes(required) ? single.withSessionReads() : single;
        GivesUp givenUp = givenUp(required, (required.writers() > 1 ? 1 : 0) + (waitsForAFollower ? 1 : 0));
        boolean pauses = givenUp == GivesUp.NOTHING && Question.NO_PAUSE.isYes(required);
        return shown.givingUp(pauses ? GivesUp.NO_PAUSE : givenUp);
    }

    /** @param roundTrips how many a write takes */
    private static GivesUp givenUp(Requirements required, int roundTrips) {
        if (required.offline()) {
            return GivesUp.OFFLINE;
        }
        return roundTrips * required.roundTripMillis() > required.maxWriteMillis()
                ? GivesUp.WRITE_TIME
                : GivesUp.NOTHING;
    }
}
