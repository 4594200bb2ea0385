package workbook.mutants.uptodate;

import replication.election.Ballot;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "keepsTheRulesOfVoting",
        says = "whatever the log",
        because = "gives a free vote to a candidate with a newer log, also in a term that is over")
final class ALongerLogBringsBackATerm implements LogAwareVoter {
    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
        boolean newer = candidateLast.term() != myLast.term()
                ? candidateLast.term() > myLast.term()
                : candidateLast.index() > myLast.index();
        boolean granted = free && (newer || term == now.term() && candidateLast.equals(myLast));
        return new Vote(granted ? Ballot.voted(now.term(), candidate) : now, granted);
    }
}
