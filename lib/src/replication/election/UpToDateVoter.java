package replication.election;

import java.util.function.BiPredicate;
import replication.simulation.NodeId;

/** One vote a term, and none for a log that is not good enough. */
final class UpToDateVoter implements LogAwareVoter {
    private final BiPredicate<LogPosition, LogPosition> goodEnough;

    private UpToDateVoter(BiPredicate<LogPosition, LogPosition> goodEnough) {
        this.goodEnough = goodEnough;
    }

    /** The last term counts first, then the length. */
    static UpToDateVoter byLastTerm() {
        return new UpToDateVoter((candidate, mine) ->
                candidate.term() > mine.term() || candidate.term() == mine.term() && candidate.index() >= mine.index());
    }

    /** A flaw: only the length counts. */
    static UpToDateVoter byLength() {
        return new UpToDateVoter((candidate, mine) -> candidate.index() >= mine.index());
    }

    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().map(candidate::equals).orElse(true);
        if (term < now.term() || !free || !goodEnough.test(candidateLast, myLast)) {
            return new Vote(now, false);
        }
        return new Vote(Ballot.voted(term, candidate), true);
    }
}
