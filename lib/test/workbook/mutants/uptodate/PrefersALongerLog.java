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
        says = "One vote a term, whatever the logs are",
        because = "gives a second vote of the term to a longer log")
final class PrefersALongerLog implements LogAwareVoter {
    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().isEmpty()
                || now.votedFor().get().equals(candidate)
                || candidateLast.index() > myLast.index();
        boolean goodEnough = candidateLast.term() != myLast.term()
                ? candidateLast.term() > myLast.term()
                : candidateLast.index() >= myLast.index();
        boolean granted = term == now.term() && free && goodEnough;
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
    }
}
