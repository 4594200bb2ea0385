package workbook.mutants.requestvote;

import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "oneVoteATerm",
        says = "Nothing keeps it from a second yes",
        because = "says yes but does not save for whom")
final class SavesOnlyTheTerm implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        boolean free =
                term > mine.term() || term == mine.term() && mine.votedFor().isEmpty();
        return new Vote(term > mine.term() ? Ballot.open(term) : mine, free);
    }
}
