package workbook.mutants.requestvote;

import java.util.Optional;
import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "olderAndNewerTerms",
        says = "that has voted for nobody there",
        because = "gives a free vote without a look at the term of the request")
final class VotesInAnOldTermIfFree implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean granted =
                now.votedFor().isEmpty() || term == now.term() && now.votedFor().equals(Optional.of(candidate));
        return new Vote(granted ? Ballot.voted(now.term(), candidate) : now, granted);
    }
}
