package workbook.mutants.election;

import java.util.Comparator;
import replication.election.Ballot;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.simulation.NodeId;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to up-to-date. */
final class UpToDateAnswers {
    private UpToDateAnswers() {}

    /** Votes as request-vote asks; what is right about two logs is told by the subclass. */
    private abstract static class ByLogs implements LogAwareVoter {
        abstract boolean goodEnough(LogPosition candidate, LogPosition mine);

        @Override
        public Vote onRequestVote(
                Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
            Ballot now = term > mine.term() ? Ballot.open(term) : mine;
            boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
            boolean granted = term == now.term() && free && goodEnough(candidateLast, myLast);
            return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
        }
    }

    /** Refuses a worse log before it votes as it should. */
    private abstract static class LooksAtTheLogFirst implements LogAwareVoter {
        private final ByLogs right = new ByLogs() {
            @Override
            boolean goodEnough(LogPosition candidate, LogPosition mine) {
                return !worse(candidate, mine);
            }
        };

        abstract boolean refusesAtOnce(long term, Ballot mine);

        @Override
        public Vote onRequestVote(
                Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
            return worse(candidateLast, myLast) && refusesAtOnce(term, mine)
                    ? new Vote(Ballot.open(term), false)
                    : right.onRequestVote(mine, myLast, term, candidate, candidateLast);
        }

        private static boolean worse(LogPosition candidate, LogPosition mine) {
            return candidate.term() != mine.term() ? candidate.term() < mine.term() : candidate.index() < mine.index();
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "refusingUsesUpNoVote",
            says = "or it could vote twice",
            because = "forgets the vote it has given when it refuses another candidate of the same term")
    static final class ForgetsItsVote extends LooksAtTheLogFirst {
        @Override
        boolean refusesAtOnce(long term, Ballot mine) {
            return term >= mine.term();
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "refusingUsesUpNoVote",
            says = "A term never falls",
            because = "goes back to an older term when it refuses a worse log")
    static final class LetsTheTermFall extends LooksAtTheLogFirst {
        @Override
        boolean refusesAtOnce(long term, Ballot mine) {
            return term != mine.term();
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "keepsTheRulesOfVoting",
            says = "One vote a term, whatever the logs are",
            because = "gives a second vote of the term to a longer log")
    static final class PrefersALongerLog implements LogAwareVoter {
        @Override
        public Vote onRequestVote(
                Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
            Ballot now = term > mine.term() ? Ballot.open(term) : mine;
            boolean free = now.votedFor().isEmpty()
                    || now.votedFor().get().equals(candidate)
                    || candidateLast.index() > myLast.index();
            boolean goodEnough = candidateLast.term() != myLast.term()
                    ? candidateLast.term() > myLast.term()
                    : candidateLast.index() >= myLast.index();
            boolean granted = term == now.term() && free && goodEnough;
            return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "lastTermFirstThenLength",
            says = "It lacks nothing and gets the vote",
            because = "compares lengths only")
    static class LengthOnly extends ByLogs {
        @Override
        boolean goodEnough(LogPosition candidate, LogPosition mine) {
            return candidate.index() >= mine.index();
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "keepsCommittedEntriesInManyRuns",
            says = "is lost",
            because = "in the cluster the longest log wins and a committed entry is gone")
    static final class LengthOnlyInTheCluster extends LengthOnly {}

    @Wrong(
            task = "up-to-date",
            row = "lastTermFirstThenLength",
            says = "It lacks nothing and gets the vote",
            because = "asks for term and index, both")
    static class BothMustBeGreater extends ByLogs {
        @Override
        boolean goodEnough(LogPosition candidate, LogPosition mine) {
            return candidate.term() >= mine.term() && candidate.index() >= mine.index();
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "keepsCommittedEntriesInManyRuns",
            says = "n1 and n3 refused each other",
            because = "in the cluster nobody is good enough for anybody")
    static final class BothMustBeGreaterInTheCluster extends BothMustBeGreater {}

    @Wrong(
            task = "up-to-date",
            row = "lastTermFirstThenLength",
            says = "It lacks nothing and gets the vote",
            because = "asks for strictly more, so among equal logs nobody is elected")
    static final class StrictlyGreater extends ByLogs {
        @Override
        boolean goodEnough(LogPosition candidate, LogPosition mine) {
            return candidate.term() != mine.term() ? candidate.term() > mine.term() : candidate.index() > mine.index();
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "lastTermFirstThenLength",
            says = "The voter may hold an entry that it lacks",
            because = "OR for AND: either key is enough")
    static final class EitherIsEnough extends ByLogs {
        @Override
        boolean goodEnough(LogPosition candidate, LogPosition mine) {
            return candidate.term() >= mine.term() || candidate.index() >= mine.index();
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "refusingUsesUpNoVote",
            says = "it has to save",
            because = "refuses before it looks at the term, so a newer term is not taken over")
    static final class RefusesFirst extends LengthOnly {
        @Override
        boolean goodEnough(LogPosition candidate, LogPosition mine) {
            return candidate.term() != mine.term() ? candidate.term() > mine.term() : candidate.index() >= mine.index();
        }

        @Override
        public Vote onRequestVote(
                Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
            return goodEnough(candidateLast, myLast)
                    ? super.onRequestVote(mine, myLast, term, candidate, candidateLast)
                    : new Vote(mine, false);
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "refusingUsesUpNoVote",
            says = "it has to save",
            because = "notes the candidate whether or not it gets the vote")
    static final class SpendsTheVote extends ByLogs {
        @Override
        boolean goodEnough(LogPosition candidate, LogPosition mine) {
            return candidate.term() != mine.term() ? candidate.term() > mine.term() : candidate.index() >= mine.index();
        }

        @Override
        public Vote onRequestVote(
                Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
            Vote vote = super.onRequestVote(mine, myLast, term, candidate, candidateLast);
            return term > mine.term() ? new Vote(Ballot.voted(term, candidate), vote.granted()) : vote;
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "lastTermFirstThenLength",
            says = "The voter may hold an entry that it lacks",
            because = "makes one number of both, and a very long log outweighs a term")
    static final class OneNumberOfBoth extends ByLogs {
        @Override
        boolean goodEnough(LogPosition candidate, LogPosition mine) {
            return candidate.term() * 1_000_000 + candidate.index() >= mine.term() * 1_000_000 + mine.index();
        }
    }

    @Wrong(
            task = "up-to-date",
            row = "lastTermFirstThenLength",
            says = "It lacks nothing and gets the vote",
            because = "compares the candidate's log with the term of the ballot")
    static final class ComparesWithTheBallot implements LogAwareVoter {
        @Override
        public Vote onRequestVote(
                Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
            Ballot now = term > mine.term() ? Ballot.open(term) : mine;
            boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
            boolean granted = term == now.term() && free && candidateLast.term() >= mine.term();
            return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
        }
    }

    @Right(task = "up-to-date", how = "a comparator for the logs, and the refusals first")
    static final class WithAComparator implements LogAwareVoter {
        private static final Comparator<LogPosition> BY_TERM_THEN_INDEX =
                Comparator.comparingLong(LogPosition::term).thenComparingLong(LogPosition::index);

        @Override
        public Vote onRequestVote(
                Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
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
}
