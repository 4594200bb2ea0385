package workbook.mutants.singleleader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to acknowledge. */
final class AcknowledgeAnswers {
    private AcknowledgeAnswers() {}

    static int needed(Durability durability, Set<NodeId> followers) {
        if (durability instanceof Durability.Asynchronous) {
            return 0;
        }
        return durability instanceof Durability.SemiSynchronous semi ? semi.followers() : followers.size();
    }

    static boolean proves(AcknowledgementRule.Confirmation confirmation, Position entry) {
        return confirmation.last().epoch() == entry.epoch()
                && confirmation.last().sequence() >= entry.sequence();
    }

    static AcknowledgementRule.Answer answer(boolean enough, boolean timedOut) {
        if (enough) {
            return AcknowledgementRule.Answer.OK;
        }
        return timedOut ? AcknowledgementRule.Answer.UNKNOWN : AcknowledgementRule.Answer.WAIT;
    }

    @Wrong(
            task = "acknowledge",
            row = "countsFollowersNotMessages",
            says = "counts once; it is OK",
            because = "counts messages, so one follower's doubled answer passes for two followers")
    static final class CountsMessages implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            long count = received.stream()
                    .filter(confirmation -> proves(confirmation, entry))
                    .count();
            return answer(count >= needed(durability, followers), timedOut);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "keepsItsPromiseInEveryOrder",
            says = "[follower1 (1, 1), follower1 (1, 1)]",
            because = "counts messages: of all orders of one write, one doubled confirmation is the smallest that shows"
                    + " it")
    static final class CountsMessagesInEveryOrder implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            return new CountsMessages().decide(durability, entry, followers, received, timedOut);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "keepsItsPromiseInEveryOrder",
            says = "and the time is up. The answer should be UNKNOWN; it is OK",
            because = "tells ok when the time is up: what was lost on the way is never confirmed")
    static final class OkAfterAWhileInEveryOrder implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            return new OkAfterAWhile().decide(durability, entry, followers, received, timedOut);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "asksWhatTheAnswerProves",
            says = "should be WAIT; it is OK",
            because = "counts any answer, also one that says that the entry is missing")
    static final class CountsAnyAnswer implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            long count = received.stream()
                    .map(Confirmation::follower)
                    .filter(followers::contains)
                    .distinct()
                    .count();
            return answer(count >= needed(durability, followers), timedOut);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "keepsItsPromiseInManyRuns",
            says = "The client was told that",
            because = "counts any answer: in the cluster an acknowledged write has too few copies")
    static final class CountsAnyAnswerInTheCluster implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            return new CountsAnyAnswer().decide(durability, entry, followers, received, timedOut);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "asksWhatTheAnswerProves",
            says = "(1, 10)",
            because = "compares numbers only, so the old leader's entry 10 confirms the new leader's entry 5")
    static final class ComparesNumbersOnly implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            Set<NodeId> holders = new HashSet<>();
            received.stream()
                    .filter(confirmation -> confirmation.last().sequence() >= entry.sequence())
                    .forEach(confirmation -> holders.add(confirmation.follower()));
            holders.retainAll(followers);
            return answer(holders.size() >= needed(durability, followers), timedOut);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "asksWhatTheAnswerProves",
            says = "(3, 1)",
            because = "takes a greater position for proof, so any entry of a later leader confirms this one")
    static final class TakesAnyGreaterPosition implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            Set<NodeId> holders = new HashSet<>();
            received.stream()
                    .filter(confirmation -> confirmation.last().compareTo(entry) >= 0)
                    .forEach(confirmation -> holders.add(confirmation.follower()));
            holders.retainAll(followers);
            return answer(holders.size() >= needed(durability, followers), timedOut);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "asksForNoMoreThanPromised",
            says = "have sent []. The answer should be WAIT; it is OK",
            because = "asks whether all answers so far are good: all of none are")
    static final class AllOfNone implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            return answer(received.stream().allMatch(confirmation -> proves(confirmation, entry)), timedOut);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "saysUnknownWhenTheTimeIsUp",
            says = "should be OK; it is UNKNOWN",
            because = "looks at the time first, so a write that is confirmed in time ends as unknown")
    static final class LooksAtTheTimeFirst implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            return timedOut ? Answer.UNKNOWN : new OneByOne().decide(durability, entry, followers, received, false);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "saysUnknownWhenTheTimeIsUp",
            says = "should be UNKNOWN; it is OK",
            because = "tells the client ok when it is tired of waiting")
    static final class OkAfterAWhile implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            return timedOut ? Answer.OK : new OneByOne().decide(durability, entry, followers, received, false);
        }
    }

    @Wrong(
            task = "acknowledge",
            row = "keepsItsPromiseInManyRuns",
            says = "The answer should be OK; it is WAIT",
            because = "looks at the last answer of each follower, but an old one may arrive after a newer one",
            onlyThere = true)
    static final class TrustsTheLastAnswer implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            Map<NodeId, Confirmation> last = new HashMap<>();
            received.forEach(confirmation -> last.put(confirmation.follower(), confirmation));
            long count = followers.stream()
                    .filter(follower -> last.containsKey(follower) && proves(last.get(follower), entry))
                    .count();
            return answer(count >= needed(durability, followers), timedOut);
        }
    }

    @Right(task = "acknowledge", how = "keeps the greatest position that each follower reported")
    static final class OneByOne implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            Map<NodeId, Position> ends = new HashMap<>();
            for (Confirmation confirmation : received) {
                ends.merge(
                        confirmation.follower(),
                        confirmation.last(),
                        (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
            int holders = 0;
            for (NodeId follower : followers) {
                Position end = ends.getOrDefault(follower, Position.START);
                holders += end.epoch() == entry.epoch() && end.sequence() >= entry.sequence() ? 1 : 0;
            }
            return answer(holders >= needed(durability, followers), timedOut);
        }
    }
}
