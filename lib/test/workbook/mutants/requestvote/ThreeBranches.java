package workbook.mutants.requestvote;

import java.util.Optional;
import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "request-vote", how = "three branches, one a case, each with its own return")
final class ThreeBranches implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        if (term < mine.term()) {
            return new Vote(mine, false);
        } else if (term > mine.term()) {
            return new Vote(new Ballot(term, Optional.of(candidate)), true);
        }
        NodeId chosen = mine.votedFor().orElse(candidate);
        return new Vote(new Ballot(term, Optional.of(chosen)), chosen.equals(candidate));
    }
}
