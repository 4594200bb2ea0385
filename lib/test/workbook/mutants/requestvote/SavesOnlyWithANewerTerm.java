package workbook.mutants.requestvote;

import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "oneVoteATerm",
        says = "had no vote in it yet",
        because = "says yes in a term that it knew already, and saves nothing")
final class SavesOnlyWithANewerTerm implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        if (term < mine.term()) {
            return new Vote(mine, false);
        }
        if (term > mine.term()) {
            return new Vote(Ballot.voted(term, candidate), true);
        }
        boolean free = mine.votedFor().isEmpty() || mine.votedFor().get().equals(candidate);
        return new Vote(mine, free);
    }
}
