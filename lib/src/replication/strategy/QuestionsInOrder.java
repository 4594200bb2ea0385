package replication.strategy;

import replication.singleleader.Durability;

/**
 * The library's own choice: one {@link Question} after the other. Where requirements contradict each other it keeps
 * what was acknowledged and what must not be merged, and says what it gives up: as little as can be, and where two
 * things are out of reach, writing offline before the write time, and that before the limit on pauses.
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
        boolean onlyLeaderWaits = waits(required, leaderRoundTrips(required)) && !waits(required, 1);
        return Question.NO_PAUSE.isYes(required) || onlyLeaderWaits
                ? Choice.leaderless(required.merge()).givingUp(missed(required, 1, false))
                : single(required);
    }

    private static Choice single(Requirements required) {
        boolean waitsForAFollower = Question.NOTHING_LOST.isYes(required);
        Choice single = Choice.single(waitsForAFollower ? Durability.SEMI_SYNC : Durability.ASYNC)
                .givingUp(missed(required, leaderRoundTrips(required), Question.NO_PAUSE.isYes(required)));
        return Question.OWN_WRITES.isYes(required) ? single.withSessionReads() : single;
    }

    /** How many a write takes where one leads: one to the leader, one from it to a follower. */
    private static int leaderRoundTrips(Requirements required) {
        return (required.writers() > 1 ? 1 : 0) + (Question.NOTHING_LOST.isYes(required) ? 1 : 0);
    }

    private static boolean waits(Requirements required, int roundTrips) {
        return roundTrips * required.roundTripMillis() > required.maxWriteMillis();
    }

    /** What who cannot write behind a cut, and takes so many round trips, does not keep. */
    private static GivesUp missed(Requirements required, int roundTrips, boolean pauses) {
        if (required.offline()) {
            return GivesUp.OFFLINE;
        }
        if (waits(required, roundTrips)) {
            return GivesUp.WRITE_TIME;
        }
        return pauses ? GivesUp.NO_PAUSE : GivesUp.NOTHING;
    }
}
