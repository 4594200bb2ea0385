package workbook.mutants.uptodate;

import replication.election.Ballot;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;

/** Refuses a worse log before it votes as it should. */
abstract class LooksAtTheLogFirst implements LogAwareVoter {
    private final ByLogs right = new ByLogs() {
        @Override
        boolean goodEnough(LogPosition candidate, LogPosition mine) {
            return !worse(candidate, mine);
        }
    };

    abstract boolean refusesAtOnce(long term, Ballot mine);

    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        return worse(candidateLast, myLast) && refusesAtOnce(term, mine)
                ? new Vote(Ballot.open(term), false)
                : right.onRequestVote(mine, myLast, term, candidate, candidateLast);
    }

    private static boolean worse(LogPosition candidate, LogPosition mine) {
        return candidate.term() != mine.term() ? candidate.term() < mine.term() : candidate.index() < mine.index();
    }
}
