package workbook.mutants.requestvote;

import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "electsInEveryOrder",
        says = "Nobody won term",
        because = "everybody has voted once, and nobody ever votes again")
final class KeepsTheOldVoteInTheCluster implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        return new KeepsTheOldVote().onRequestVote(mine, term, candidate);
    }
}
