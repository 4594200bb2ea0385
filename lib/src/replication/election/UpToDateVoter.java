package replication.election;

import replication.simulation.NodeId;

/** One vote a term, and none for a log that ends before the own one. */
final class UpToDateVoter implements LogAwareVoter {
    @Override
    public Vote onRequestVote(
            Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().map(candidate::equals).orElse(true);
        if (term < now.term() || !free || endsBefore(candidateLast, myLast)) {
            return new Vote(now, false);
        }
        return new Vote(Ballot.voted(term, candidate), true);
    }

    private static boolean endsBefore(LogPosition a, LogPosition b) {
        return a.term() < b.term() || a.term() == b.term() && a.index() < b.index();
    }
}
