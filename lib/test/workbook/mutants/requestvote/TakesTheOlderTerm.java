package workbook.mutants.requestvote;

import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "olderAndNewerTerms",
        says = "a term never falls",
        because = "refuses an older term but takes it over")
final class TakesTheOlderTerm implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        Ballot now = term != mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
        boolean granted = term >= mine.term() && free;
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
    }
}
