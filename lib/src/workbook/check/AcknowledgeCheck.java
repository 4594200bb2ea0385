package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.failoverBy;
import static workbook.check.ShippedLog.ALICE;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.simulation.NodeId;
import replication.simulation.Times;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.AcknowledgementRule.Answer;
import replication.singleleader.AcknowledgementRule.Confirmation;
import replication.singleleader.CountedConfirmations;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** Whether a client hears "ok" when, and only when, the promised number of followers holds its write. */
@TaskCheck(id = "acknowledge", answer = AcknowledgementRule.class, minutes = 12)
public final class AcknowledgeCheck implements ExploredInEveryOrder<AcknowledgementRule> {
    private static final Durability NONE = new Durability.Asynchronous();
    private static final Durability ONE = new Durability.SemiSynchronous(1);
    private static final Durability TWO = new Durability.SemiSynchronous(2);
    private static final Durability ALL = new Durability.Synchronous();
    private static final Position ENTRY = new Position(2, 5);
    private static final Set<NodeId> FOLLOWERS = unchangeable(ShippedLog.FOLLOWERS);
    private static final Set<NodeId> THREE = unchangeable(List.of(FOLLOWER1, FOLLOWER2, new NodeId("follower3")));
    private static final List<Confirmation> BOTH = List.of(has(FOLLOWER1, 2, 5), has(FOLLOWER2, 2, 5));

    @Test
    @Points(value = 0.4, row = 1)
    void asksForNoMoreThanPromised(AcknowledgementRule rule, Says says) {
        answers(Answer.OK, NONE, List.of(), false, rule, says);
        answers(Answer.WAIT, ONE, List.of(), false, rule, says);
        answers(Answer.WAIT, ALL, List.of(), false, rule, says);
        answers(Answer.OK, ONE, List.of(has(FOLLOWER2, 2, 5)), false, rule, says);
        answers(Answer.WAIT, ALL, List.of(has(FOLLOWER2, 2, 5)), false, rule, says);
        answers(Answer.OK, ALL, List.of(has(FOLLOWER2, 2, 5), has(FOLLOWER1, 2, 5)), false, rule, says);
        answers(Answer.WAIT, ALL, THREE, BOTH, false, rule, says);
        answers(Answer.OK, ALL, Set.of(FOLLOWER1), List.of(has(FOLLOWER1, 2, 5)), false, rule, says);
        if (rule.decide(new Durability.SemiSynchronous(3), ENTRY, FOLLOWERS, BOTH, false) == Answer.OK) {
            fail(says.that("tooMany"));
        }
    }

    @Test
    @Points(value = 0.4, row = 2)
    void countsFollowersNotMessages(AcknowledgementRule rule, Says says) {
        List<Confirmation> twice = List.of(has(FOLLOWER1, 2, 5), has(FOLLOWER1, 2, 5));
        answers(Answer.WAIT, ALL, twice, false, rule, says);
        answers(Answer.WAIT, TWO, twice, false, rule, says);
        answers(Answer.WAIT, TWO, List.of(has(FOLLOWER1, 2, 5), has(FOLLOWER1, 2, 6)), false, rule, says);
        answers(Answer.WAIT, ONE, List.of(has(new NodeId("stranger"), 2, 5)), false, rule, says);
    }

    @Test
    @Points(value = 0.4, row = 3)
    void asksWhatTheAnswerProves(AcknowledgementRule rule, Says says) {
        answers(Answer.WAIT, ONE, List.of(has(FOLLOWER1, 2, 4)), false, rule, says);
        answers(Answer.WAIT, ONE, List.of(has(FOLLOWER1, 1, 10)), false, rule, says);
        answers(Answer.WAIT, ONE, List.of(has(FOLLOWER1, 3, 1)), false, rule, says);
        answers(Answer.WAIT, ONE, List.of(has(FOLLOWER1, 3, 9)), false, rule, says);
        answers(Answer.WAIT, ONE, List.of(new Confirmation(FOLLOWER1, Position.START)), false, rule, says);
        answers(Answer.OK, ONE, List.of(has(FOLLOWER1, 2, 4), has(FOLLOWER1, 2, 9)), false, rule, says);
        answers(Answer.WAIT, ALL, List.of(has(FOLLOWER1, 2, 5), has(FOLLOWER2, 1, 10)), false, rule, says);
    }

    @Test
    @Points(value = 0.4, row = 4)
    void saysUnknownWhenTheTimeIsUp(AcknowledgementRule rule, Says says) {
        answers(Answer.UNKNOWN, ALL, List.of(has(FOLLOWER1, 2, 5)), true, rule, says);
        answers(Answer.UNKNOWN, ONE, List.of(), true, rule, says);
        answers(Answer.OK, ONE, List.of(has(FOLLOWER1, 2, 5)), true, rule, says);
        answers(Answer.OK, NONE, List.of(), true, rule, says);
    }

    @Test
    @Points(value = 0.2, row = 5)
    void keepsItsPromiseInManyRuns(Supplier<AcknowledgementRule> newRule, Says says, Search search) {
        search.runs(300, exploration(newRule, says)).orThrow();
    }

    @Test
    @Points(value = 0.2, row = 6)
    void keepsItsPromiseInEveryOrder(Supplier<AcknowledgementRule> newRule, Says says, Search search) {
        search.all(Bounds.NONE.losses(1).duplicates(1), inEveryOrder(newRule, says))
                .orThrow();
    }

    @Override
    public String searchingRow() {
        return "keepsItsPromiseInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<AcknowledgementRule> newRule, Says says) {
        return exploration("acknowledge", AcknowledgeCheck::withNewLeader, newRule, says);
    }

    @Override
    public String completeRow() {
        return "keepsItsPromiseInEveryOrder";
    }

    /** Two followers have to confirm one write, and nothing is sent again. */
    @Override
    public Exploration<?, ?> inEveryOrder(Supplier<AcknowledgementRule> newRule, Says says) {
        return exploration(
                "acknowledge one write",
                seed -> ShippedLog.asynchronous()
                        .durability(ALL)
                        .withoutResending()
                        .seed(seed)
                        .at(ofMillis(0), ALICE.writes("x", "1")),
                newRule,
                says);
    }

    private static Exploration<?, ?> exploration(
            String name, LongFunction<SingleLeaderCluster> scenario, Supplier<AcknowledgementRule> newRule, Says says) {
        return Overheard.exploration(
                name,
                scenario,
                (cluster, wrong) -> cluster.acknowledgement(() -> overheard(newRule.get(), wrong, says)),
                List.of(Promise.never(overheard -> tooFew(overheard.run(), says)), Overheard.NEVER_WRONG));
    }

    /** Behaves like {@code rule}; what it answers wrongly is told. */
    private static AcknowledgementRule overheard(AcknowledgementRule rule, Consumer<Violation> wrong, Says says) {
        return (durability, entry, followers, received, timedOut) -> {
            Answer right = new CountedConfirmations().decide(durability, entry, followers, received, timedOut);
            Answer answer = rule.decide(durability, entry, followers, received, timedOut);
            if (right != answer) {
                String time = says.that(timedOut ? "late" : "early");
                String sentence = says.that("wrong", durability, entry, told(received), time, right, answer);
                wrong.accept(new Violation(right + " " + answer, sentence));
            }
            return answer;
        };
    }

    /** Writes on a bad network, a leader that is cut off and replaced, and its return while writes wait. */
    private static SingleLeaderCluster withNewLeader(long seed) {
        Durability durability = List.of(NONE, ONE, ALL).get((int) Math.floorMod(seed, 3L));
        SingleLeaderCluster cluster = ShippedLog.busy(ShippedLog.asynchronous(), seed, 10)
                .durability(durability)
                .at(ofMillis(120), partition(nodes(LEADER), nodes(FOLLOWER1, FOLLOWER2)))
                .at(ofMillis(200), failoverBy(FOLLOWER1))
                .at(ofMillis(690), heal());
        for (int index = 0; index < ShippedLog.FOLLOWERS.size(); index++) {
            NodeId follower = ShippedLog.FOLLOWERS.get(index);
            cluster = cluster.at(ofMillis(600), ALICE.writes("x", "6" + index).to(follower))
                    .at(ofMillis(700), ALICE.writes("y", "7" + index).to(follower));
        }
        return cluster;
    }

    private static Optional<Violation> tooFew(SingleLeaderRun run, Says says) {
        for (SingleLeaderRun.Write write : run.acknowledged()) {
            Duration told = write.answered().orElseThrow();
            int copies = run.copies(write, told);
            if (copies < run.promisedCopies()) {
                return Optional.of(says.violation(
                        "tooFew",
                        run.durability(),
                        write,
                        Times.text(told),
                        copies,
                        run.nodes().size(),
                        run.promisedCopies()));
            }
        }
        return Optional.empty();
    }

    /** What one answer took out of it would be missing for all that come later. */
    private static Set<NodeId> unchangeable(List<NodeId> followers) {
        return Collections.unmodifiableSet(new TreeSet<>(followers));
    }

    private static Confirmation has(NodeId follower, long epoch, long sequence) {
        return new Confirmation(follower, new Position(epoch, sequence));
    }

    private static void answers(
            Answer right,
            Durability durability,
            List<Confirmation> received,
            boolean timedOut,
            AcknowledgementRule rule,
            Says says) {
        answers(right, durability, FOLLOWERS, received, timedOut, rule, says);
    }

    private static void answers(
            Answer right,
            Durability durability,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut,
            AcknowledgementRule rule,
            Says says) {
        Answer answer = rule.decide(durability, ENTRY, followers, received, timedOut);
        if (answer != right) {
            fail(says.that(timedOut ? "late" : "wrong", durability, ENTRY, told(received), right, answer, followers));
        }
    }

    private static String told(List<Confirmation> received) {
        return received.isEmpty() ? "none" : received.toString();
    }
}
