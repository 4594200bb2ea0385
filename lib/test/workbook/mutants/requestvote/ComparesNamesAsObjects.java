package workbook.mutants.requestvote;

import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "request-vote",
        row = "sameAnswerForTheSame",
        says = "compare ids with equals",
        because = "compares the candidates with ==, and a name that came with a message is another object")
final class ComparesNamesAsObjects implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().isEmpty() || now.votedFor().get() == candidate;
        boolean granted = term == now.term() && free;
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
    }
}
