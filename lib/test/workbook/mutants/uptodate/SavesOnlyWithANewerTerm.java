package workbook.mutants.uptodate;

import replication.election.Ballot;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "refusingUsesUpNoVote",
        says = "A third candidate of that term",
        because = "says yes in a term that it knew already, and saves nothing",
        onlyThere = true)
final class SavesOnlyWithANewerTerm implements LogAwareVoter {
    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        boolean behind = candidateLast.term() < myLast.term()
                || candidateLast.term() == myLast.term() && candidateLast.index() < myLast.index();
        if (term > mine.term()) {
            return new Vote(behind ? Ballot.open(term) : Ballot.voted(term, candidate), !behind);
        }
        boolean free = mine.votedFor().isEmpty() || mine.votedFor().get().equals(candidate);
        return new Vote(mine, term == mine.term() && free && !behind);
    }
}
