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
        because = "refuses before it looks at the term, so a newer term is not taken over")
final class RefusesFirst extends LengthOnly {
    @Override
    boolean goodEnough(LogPosition candidate, LogPosition mine) {
        return candidate.term() != mine.term() ? candidate.term() > mine.term() : candidate.index() >= mine.index();
    }

    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        return goodEnough(candidateLast, myLast)
                ? super.onRequestVote(mine, myLast, term, candidate, candidateLast)
                : new Vote(mine, false);
    }
}
