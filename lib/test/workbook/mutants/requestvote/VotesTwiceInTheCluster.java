package workbook.mutants.requestvote;

import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "electsInEveryOrder",
        says = "Two leaders of term",
        because = "in the cluster the same mistake makes two leaders of one term")
final class VotesTwiceInTheCluster implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        return new VotesTwice().onRequestVote(mine, term, candidate);
    }
}
