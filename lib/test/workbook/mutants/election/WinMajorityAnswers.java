package workbook.mutants.election;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.simulation.NodeId;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to win-majority. */
final class WinMajorityAnswers {
    private WinMajorityAnswers() {}

    private static boolean higherTerm(long term, List<VoteReply> replies) {
        return replies.stream().anyMatch(reply -> reply.term() > term);
    }

    private static long voters(long term, NodeId self, List<VoteReply> replies) {
        return Stream.concat(
                        Stream.of(self),
                        replies.stream()
                                .filter(reply -> reply.granted() && reply.term() == term)
                                .map(VoteReply::voter))
                .distinct()
                .count();
    }

    @Wrong(
            task = "win-majority",
            row = "moreThanHalfOfTheCluster",
            says = "n1 has 2 of 4 votes",
            because = "asks for a majority of those who answered, not of the cluster")
    static class MajorityOfTheReplies implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            if (higherTerm(term, replies)) {
                return Tally.STEP_DOWN;
            }
            long answered =
                    1 + replies.stream().map(VoteReply::voter).distinct().count();
            boolean alone = clusterSize > 1 && answered == 1;
            return !alone && voters(term, self, replies) * 2 > answered ? Tally.WON : Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "leadsWithAMajorityInEveryOrder",
            says = "not more than half",
            because = "when few have answered, a majority of those who have is found")
    static final class MajorityOfTheRepliesInTheCluster extends MajorityOfTheReplies {}

    @Wrong(
            task = "win-majority",
            row = "moreThanHalfOfTheCluster",
            says = "n1 has 1 of 2 votes",
            because = "half of the cluster is enough, so both halves can win")
    static class HalfIsEnough implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            if (higherTerm(term, replies)) {
                return Tally.STEP_DOWN;
            }
            return voters(term, self, replies) * 2 >= clusterSize ? Tally.WON : Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "leadsWithAMajorityInEveryOrder",
            says = "not more than half",
            because = "two of four nodes elect, and the other two may elect, too")
    static final class HalfIsEnoughInTheCluster extends HalfIsEnough {}

    @Wrong(
            task = "win-majority",
            row = "eachVoterOnceAndInThisTerm",
            says = "Two copies of one answer",
            because = "counts messages, so a doubled yes is two votes")
    static class CountsMessages implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            if (higherTerm(term, replies)) {
                return Tally.STEP_DOWN;
            }
            long votes = 1
                    + replies.stream()
                            .filter(reply -> reply.granted() && reply.term() == term)
                            .count();
            return votes * 2 > clusterSize ? Tally.WON : Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "leadsWithAMajorityInEveryOrder",
            says = "not more than half",
            because = "n1, n2 and n2 elect n1, and the others may elect somebody else")
    static final class CountsMessagesInTheCluster extends CountsMessages {}

    @Wrong(
            task = "win-majority",
            row = "eachVoterOnceAndInThisTerm",
            says = "a yes of term 3 came late",
            because = "counts a yes whatever its term")
    static class CountsOldTerms implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            if (higherTerm(term, replies)) {
                return Tally.STEP_DOWN;
            }
            long votes = 1
                    + replies.stream()
                            .filter(VoteReply::granted)
                            .map(VoteReply::voter)
                            .distinct()
                            .count();
            return votes * 2 > clusterSize ? Tally.WON : Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "leadsWithAMajorityInEveryOrder",
            says = "not more than half",
            because = "a late yes of an older term makes the majority of the next")
    static final class CountsOldTermsInTheCluster extends CountsOldTerms {}

    @Wrong(
            task = "win-majority",
            row = "aHigherTermEndsIt",
            says = "A later election has begun",
            because = "never looks whether an answer knows a higher term")
    static final class IgnoresHigherTerms implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            return voters(term, self, replies) * 2 > clusterSize ? Tally.WON : Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "moreThanHalfOfTheCluster",
            says = "n1 has 1 of 1 votes",
            because = "forgets the candidate's own vote")
    static final class ForgetsItself implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            if (higherTerm(term, replies)) {
                return Tally.STEP_DOWN;
            }
            return (voters(term, self, replies) - 1) * 2 > clusterSize ? Tally.WON : Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "aHigherTermEndsIt",
            says = "The higher term counts before the votes",
            because = "stops counting at the majority and does not read the answers behind it")
    static final class StopsAtTheMajority implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            for (int read = 0; read <= replies.size(); read++) {
                if (higherTerm(term, replies.subList(0, read))) {
                    return Tally.STEP_DOWN;
                }
                if (voters(term, self, replies.subList(0, read)) * 2 > clusterSize) {
                    return Tally.WON;
                }
            }
            return Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "moreThanHalfOfTheCluster",
            says = "n1 has 1 of 2 votes",
            because = "more yes than no is enough")
    static final class MoreYesThanNo implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            if (higherTerm(term, replies)) {
                return Tally.STEP_DOWN;
            }
            long no = replies.stream().filter(reply -> !reply.granted()).count();
            return voters(term, self, replies) > no ? Tally.WON : Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "eachVoterOnceAndInThisTerm",
            says = "takes nothing back",
            because = "only the last answer of each voter counts, even if it is of an older term")
    static final class LastAnswerCounts implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            if (higherTerm(term, replies)) {
                return Tally.STEP_DOWN;
            }
            Map<NodeId, VoteReply> last = new HashMap<>();
            replies.forEach(reply -> last.put(reply.voter(), reply));
            return voters(term, self, List.copyOf(last.values())) * 2 > clusterSize ? Tally.WON : Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "eachVoterOnceAndInThisTerm",
            says = "n3 also, earlier, in term 3",
            because = "only the first answer of each voter counts, even if it is of an older term")
    static final class FirstAnswerCounts implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            if (higherTerm(term, replies)) {
                return Tally.STEP_DOWN;
            }
            Map<NodeId, VoteReply> first = new HashMap<>();
            replies.forEach(reply -> first.putIfAbsent(reply.voter(), reply));
            return voters(term, self, List.copyOf(first.values())) * 2 > clusterSize ? Tally.WON : Tally.WAITING;
        }
    }

    @Wrong(
            task = "win-majority",
            row = "leadsWithAMajorityInEveryOrder",
            says = "said yes",
            because = "the same flaw, as the cluster shows it: an answer of the older term hides that of the newer one")
    static final class LastAnswerCountsInTheCluster implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            return new LastAnswerCounts().count(clusterSize, term, self, replies);
        }
    }

    @Right(task = "win-majority", how = "two streams and the textbook's n / 2 + 1")
    static final class HalfPlusOne implements VoteCounter {
        @Override
        public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
            if (higherTerm(term, replies)) {
                return Tally.STEP_DOWN;
            }
            return voters(term, self, replies) >= clusterSize / 2 + 1 ? Tally.WON : Tally.WAITING;
        }
    }
}
