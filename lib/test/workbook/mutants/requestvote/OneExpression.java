package workbook.mutants.requestvote;

import java.util.stream.Stream;
import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "request-vote", how = "one expression, in which the candidate's wish passes or is dropped")
final class OneExpression implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        return Stream.of(Ballot.voted(term, candidate))
                .filter(wish -> term > mine.term()
                        || term == mine.term()
                                && mine.votedFor().orElse(candidate).equals(candidate))
                .map(wish -> new Vote(wish, true))
                .findAny()
                .orElse(new Vote(mine, false));
    }
}
