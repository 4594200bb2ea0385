package workbook.mutants.requestvote;

import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "oneVoteATerm",
        says = "has no vote in it yet",
        because = "in its own term it only looks whether the candidate already has the vote")
final class RefusesWithAnOpenBallot implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        if (term > mine.term()) {
            return new Vote(Ballot.voted(term, candidate), true);
        }
        return new Vote(mine, mine.equals(Ballot.voted(term, candidate)));
    }
}
