package workbook.mutants.uptodate;

import replication.election.Ballot;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "refusingUsesUpNoVote",
        says = "it has to save",
        because = "notes the candidate whether or not it gets the vote")
final class SpendsTheVote extends ByLogs {
    @Override
    boolean goodEnough(LogPosition candidate, LogPosition mine) {
        return candidate.term() != mine.term() ? candidate.term() > mine.term() : candidate.index() >= mine.index();
    }

    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        Vote vote = super.onRequestVote(mine, myLast, term, candidate, candidateLast);
        return term > mine.term() ? new Vote(Ballot.voted(term, candidate), vote.granted()) : vote;
    }
}
