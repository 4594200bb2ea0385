package workbook.mutants.uptodate;

import replication.election.Ballot;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;

/** Votes as request-vote asks; what is right about two logs is told by the subclass. */
abstract class ByLogs implements LogAwareVoter {
    abstract boolean goodEnough(LogPosition candidate, LogPosition mine);

    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
        boolean granted = term == now.term() && free && goodEnough(candidateLast, myLast);
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
    }
}
