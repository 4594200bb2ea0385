package replication.election;

import java.util.function.Supplier;

/** The rules that a node is made of, new ones for every machine that starts without memory. */
record Rules(
        Supplier<? extends LogAwareVoter> voter,
        Supplier<? extends VoteCounter> counter,
        Supplier<? extends FailureDetector> detector,
        Supplier<? extends ElectionTimeout> timeout,
        Supplier<? extends TermRule> terms) {

    static final Rules RIGHT = new Rules(
            UpToDateVoter::byLastTerm, StrictMajority::new, SilenceDetector::new, SpreadTimeout::new, HighestTerm::new);

    Rules voter(Supplier<? extends Voter> newVoter) {
        return logAwareVoter(() -> {
            Voter voter = newVoter.get();
            return (mine, myLast, term, candidate, last) -> voter.onRequestVote(mine, term, candidate);
        });
    }

    Rules logAwareVoter(Supplier<? extends LogAwareVoter> newVoter) {
        return new Rules(newVoter, counter, detector, timeout, terms);
    }

    Rules counter(Supplier<? extends VoteCounter> newCounter) {
        return new Rules(voter, newCounter, detector, timeout, terms);
    }

    Rules detector(Supplier<? extends FailureDetector> newDetector) {
        return new Rules(voter, counter, newDetector, timeout, terms);
    }

    Rules timeout(Supplier<? extends ElectionTimeout> newTimeout) {
        return new Rules(voter, counter, detector, newTimeout, terms);
    }

    Rules terms(Supplier<? extends TermRule> newTerms) {
        return new Rules(voter, counter, detector, timeout, newTerms);
    }
}
