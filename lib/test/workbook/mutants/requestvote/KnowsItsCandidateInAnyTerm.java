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
        says = "is asked by n1 in term 5",
        because = "says yes to the candidate that it knows before it looks at the term")
final class KnowsItsCandidateInAnyTerm implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        if (mine.votedFor().equals(Optional.of(candidate))) {
            return new Vote(mine, true);
        }
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean granted = term == now.term() && now.votedFor().isEmpty();
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
    }
}
