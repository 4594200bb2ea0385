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
        says = "a new term, a new vote",
        because = "adopts the newer term but keeps the vote of the old one")
final class KeepsTheOldVote implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        if (term < mine.term()) {
            return new Vote(mine, false);
        }
        boolean free = mine.votedFor().isEmpty() || mine.votedFor().get().equals(candidate);
        Optional<NodeId> vote = free ? Optional.of(candidate) : mine.votedFor();
        return new Vote(new Ballot(term, vote), free);
    }
}
