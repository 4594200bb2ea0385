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
        says = "It lacks nothing and gets the vote",
        because = "compares the candidate's log with the term of the ballot")
final class ComparesWithTheBallot implements LogAwareVoter {
    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
        boolean granted = term == now.term() && free && candidateLast.term() >= mine.term();
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
    }
}
