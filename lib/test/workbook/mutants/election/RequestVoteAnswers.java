package workbook.mutants.election;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import replication.election.Ballot;
import replication.election.Vote;
import replication.election.Voter;
import replication.simulation.NodeId;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to request-vote. */
final class RequestVoteAnswers {
    private RequestVoteAnswers() {}

    @Wrong(
            task = "request-vote",
            row = "oneVoteATerm",
            says = "said yes to n3 in term 1, too",
            because = "looks at the term only, so two candidates of one term both get the vote")
    static final class VotesTwice implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            return term >= mine.term() ? new Vote(Ballot.voted(term, candidate), true) : new Vote(mine, false);
        }
    }

    @Wrong(
            task = "request-vote",
            row = "olderAndNewerTerms",
            says = "is asked by n1 in term 5",
            because = "says yes to the candidate that it knows before it looks at the term")
    static final class KnowsItsCandidateInAnyTerm implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            if (mine.votedFor().equals(Optional.of(candidate))) {
                return new Vote(mine, true);
            }
            Ballot now = term > mine.term() ? Ballot.open(term) : mine;
            boolean granted = term == now.term() && now.votedFor().isEmpty();
            return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
        }
    }

    @Wrong(
            task = "request-vote",
            row = "electsInEveryOrder",
            says = "Two leaders of term",
            because = "in the cluster the same mistake makes two leaders of one term")
    static final class VotesTwiceInTheCluster implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            return new VotesTwice().onRequestVote(mine, term, candidate);
        }
    }

    @Wrong(
            task = "request-vote",
            row = "sameAnswerForTheSame",
            says = "the first yes was lost",
            because = "the document's rule: only a greater term gets a vote, so one lost answer costs the term")
    static final class DocumentsRule implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            return term > mine.term() ? new Vote(Ballot.voted(term, candidate), true) : new Vote(mine, false);
        }
    }

    @Wrong(
            task = "request-vote",
            row = "olderAndNewerTerms",
            says = "a new term, a new vote",
            because = "adopts the newer term but keeps the vote of the old one")
    static final class KeepsTheOldVote implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            if (term < mine.term()) {
                return new Vote(mine, false);
            }
            boolean free = mine.votedFor().isEmpty() || mine.votedFor().get().equals(candidate);
            Optional<NodeId> vote = free ? Optional.of(candidate) : mine.votedFor();
            return new Vote(new Ballot(term, vote), free);
        }
    }

    @Wrong(
            task = "request-vote",
            row = "electsInEveryOrder",
            says = "Nobody won term",
            because = "everybody has voted once, and nobody ever votes again")
    static final class KeepsTheOldVoteInTheCluster implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            return new KeepsTheOldVote().onRequestVote(mine, term, candidate);
        }
    }

    @Wrong(
            task = "request-vote",
            row = "oneVoteATerm",
            says = "Nothing keeps it from a second yes",
            because = "says yes but does not save for whom")
    static final class SavesOnlyTheTerm implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            boolean free =
                    term > mine.term() || term == mine.term() && mine.votedFor().isEmpty();
            return new Vote(term > mine.term() ? Ballot.open(term) : mine, free);
        }
    }

    @Wrong(
            task = "request-vote",
            row = "olderAndNewerTerms",
            says = "a term never falls",
            because = "refuses an older term but takes it over")
    static final class TakesTheOlderTerm implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            Ballot now = term != mine.term() ? Ballot.open(term) : mine;
            boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
            boolean granted = term >= mine.term() && free;
            return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
        }
    }

    @Wrong(
            task = "request-vote",
            row = "oneVoteATerm",
            says = "has no vote in it yet",
            because = "in its own term it only looks whether the candidate already has the vote")
    static final class RefusesWithAnOpenBallot implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            if (term > mine.term()) {
                return new Vote(Ballot.voted(term, candidate), true);
            }
            return new Vote(mine, mine.equals(Ballot.voted(term, candidate)));
        }
    }

    @Wrong(
            task = "request-vote",
            row = "sameAnswerForTheSame",
            says = "compare ids with equals",
            because = "compares the candidates with ==, and a name that came with a message is another object")
    static final class ComparesNamesAsObjects implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            Ballot now = term > mine.term() ? Ballot.open(term) : mine;
            boolean free = now.votedFor().isEmpty() || now.votedFor().get() == candidate;
            boolean granted = term == now.term() && free;
            return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
        }
    }

    @Wrong(
            task = "request-vote",
            row = "electsInEveryOrder",
            says = "before it started again",
            because =
                    "keeps the vote in a field: after a restart it is gone, and the node votes again in the same term")
    static final class KeepsTheVoteInMemory implements Voter {
        private final Map<Long, NodeId> given = new HashMap<>();

        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            if (term < mine.term()) {
                return new Vote(mine, false);
            }
            NodeId chosen = given.computeIfAbsent(term, first -> candidate);
            return new Vote(Ballot.voted(term, chosen), chosen.equals(candidate));
        }
    }

    @Right(task = "request-vote", how = "three branches, one a case, each with its own return")
    static final class ThreeBranches implements Voter {
        @Override
        public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
            if (term < mine.term()) {
                return new Vote(mine, false);
            } else if (term > mine.term()) {
                return new Vote(new Ballot(term, Optional.of(candidate)), true);
            }
            NodeId chosen = mine.votedFor().orElse(candidate);
            return new Vote(new Ballot(term, Optional.of(chosen)), chosen.equals(candidate));
        }
    }
}
