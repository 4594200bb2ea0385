package workbook.mutants.uptodate;

import java.util.Comparator;
import replication.election.Ballot;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "up-to-date", how = "a comparator for the logs, and the refusals first")
final class WithAComparator implements LogAwareVoter {
    private static final Comparator<LogPosition> BY_TERM_THEN_INDEX =
            Comparator.comparingLong(LogPosition::term).thenComparingLong(LogPosition::index);

    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        if (term < mine.term()) {
            return new Vote(mine, false);
        }
        Ballot now = term == mine.term() ? mine : Ballot.open(term);
        if (BY_TERM_THEN_INDEX.compare(candidateLast, myLast) < 0) {
            return new Vote(now, false);
        }
        NodeId chosen = now.votedFor().orElse(candidate);
        return new Vote(Ballot.voted(term, chosen), chosen.equals(candidate));
    }
}
