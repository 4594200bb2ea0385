package workbook.mutants.uptodate;

import java.util.Optional;
import replication.election.Ballot;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(
        task = "up-to-date",
        how = "inherits the old rules from a generic class, and takes the vote back if the log is worse")
final class InheritsTheOldRules extends OldRules<NodeId> implements LogAwareVoter {
    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        if (term < mine.term()) {
            return new Vote(mine, false);
        }
        Ballot now = term == mine.term() ? mine : Ballot.open(term);
        long ahead = candidateLast.term() - myLast.term();
        boolean complete = ahead > 0 || ahead == 0 && candidateLast.index() - myLast.index() >= 0;
        return complete && mayHave(now.votedFor(), candidate)
                ? new Vote(Ballot.voted(term, candidate), true)
                : new Vote(now, false);
    }
}

abstract class OldRules<C> {
    protected boolean mayHave(Optional<C> given, C candidate) {
        return given.map(candidate::equals).orElse(true);
    }
}
