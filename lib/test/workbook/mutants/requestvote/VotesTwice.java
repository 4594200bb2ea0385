package workbook.mutants.requestvote;

import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "oneVoteATerm",
        says = "said yes to n3 in term 1, too",
        because = "looks at the term only, so two candidates of one term both get the vote")
final class VotesTwice implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        return term >= mine.term() ? new Vote(Ballot.voted(term, candidate), true) : new Vote(mine, false);
    }
}
