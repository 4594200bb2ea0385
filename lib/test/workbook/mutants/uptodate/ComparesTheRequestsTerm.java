package workbook.mutants.uptodate;

import replication.election.Ballot;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "lastTermFirstThenLength",
        says = "The voter may hold an entry",
        because = "takes the term of the request for that of the candidate's last entry")
final class ComparesTheRequestsTerm implements LogAwareVoter {
    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
        boolean goodEnough = term != myLast.term() ? term > myLast.term() : candidateLast.index() >= myLast.index();
        boolean granted = term == now.term() && free && goodEnough;
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
    }
}
