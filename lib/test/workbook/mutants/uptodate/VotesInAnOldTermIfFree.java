package workbook.mutants.uptodate;

import replication.election.Ballot;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "keepsTheRulesOfVoting",
        says = "was asked by n2 in term 2. The answer is no",
        because = "a free vote is given to whoever asks, though the term of the request is over")
final class VotesInAnOldTermIfFree extends ByLogs {
    @Override
    boolean goodEnough(LogPosition candidate, LogPosition mine) {
        return candidate.term() > mine.term() || candidate.term() == mine.term() && candidate.index() >= mine.index();
    }

    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        if (term < mine.term() && mine.votedFor().isEmpty() && goodEnough(candidateLast, myLast)) {
            return new Vote(Ballot.voted(mine.term(), candidate), true);
        }
        return super.onRequestVote(mine, myLast, term, candidate, candidateLast);
    }
}
