package workbook.mutants.requestvote;

import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "sameAnswerForTheSame",
        says = "the first yes was lost",
        because = "the document's rule: only a greater term gets a vote, so one lost answer costs the term")
final class DocumentsRule implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        return term > mine.term() ? new Vote(Ballot.voted(term, candidate), true) : new Vote(mine, false);
    }
}
