package workbook.mutants.requestvote;

import java.util.HashMap;
import java.util.Map;
import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "electsInEveryOrder",
        says = "before it started again",
        because = "keeps the vote in a field: after a restart it is gone, and the node votes again in the same term")
final class KeepsTheVoteInMemory implements Voter {
    private final Map<Long, NodeId> given = new HashMap<>();

    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        if (term < mine.term()) {
            return new Vote(mine, false);
        }
        NodeId chosen = given.computeIfAbsent(term, first -> candidate);
        return new Vote(Ballot.voted(term, chosen), chosen.equals(candidate));
    }
}
