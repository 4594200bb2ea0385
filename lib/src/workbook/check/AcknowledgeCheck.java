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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import replication.exploration.Search;
import replication.simulation.NodeId;
import replication.simulation.Times;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.AcknowledgementRule.Answer;
import replication.singleleader.AcknowledgementRule.Confirmation;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** Whether a client hears "ok" when, and only when, the promised number of followers holds its write. */
@TaskCheck(id = "acknowledge", answer = AcknowledgementRule.class, minutes = 11)
public final class AcknowledgeCheck {
    private static final Durability NONE = new Durability.Asynchronous();
    private static final Durability ONE = new Durability.SemiSynchronous(1);
    private static final Durability TWO = new Durability.SemiSynchronous(2);
    private static final Durability ALL = new Durability.Synchronous();
    private static final Position ENTRY = new Position(2, 5);
    private static final Set<NodeId> FOLLOWERS = new TreeSet<>(ShippedLog.FOLLOWERS);

    private record Twin(Durability durability, SingleLeaderRun run, SingleLeaderRun ours) {}

    @Test
    @Points(value = 0.4, row = 1)
    void asksForNoMoreThanPromised(AcknowledgementRule rule, Says says) {
        answers(Answer.OK, NONE, List.of(), false, rule, says);
        answers(Answer.WAIT, ONE, List.of(), false, rule, says);
        answers(Answer.WAIT, ALL, List.of(), false, rule, says);
        answers(Answer.OK, ONE, List.of(has(FOLLOWER2, 2, 5)), false, rule, says);
        answers(Answer.WAIT, ALL, List.of(has(FOLLOWER2, 2, 5)), false, rule, says);
        answers(Answer.OK, ALL, List.of(has(FOLLOWER2, 2, 5), has(FOLLOWER1, 2, 5)), false, rule, says);
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
    @Points(value = 0.4, row = 5)
    void keepsItsPromiseInManyRuns(Supplier<AcknowledgementRule> newRule, Says says, Search search) {
        search.runs(
                300,
                seed -> {
                    Durability durability = List.of(NONE, ONE, ALL).get((int) Math.floorMod(seed, 3L));
                    SingleLeaderCluster cluster = withNewLeader(durability, seed);
                    return new Twin(durability, cluster.acknowledgement(newRule).run(), cluster.run());
                },
                Broken.promise(twin -> breach(twin, says)));
    }

    /** Writes on a bad network, a leader that is cut off and replaced, and its return while writes wait. */
    private static SingleLeaderCluster withNewLeader(Durability durability, long seed) {
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

    private static Optional<Broken> breach(Twin twin, Says says) {
        List<SingleLeaderRun.Write> ours = twin.ours().writes();
        for (int index = 0; index < ours.size(); index++) {
            SingleLeaderRun.Write write = twin.run().writes().get(index);
            if (write.outcome() == SingleLeaderRun.Outcome.ACKNOWLEDGED) {
                int copies = twin.run().copies(write, write.answered().orElseThrow());
                int promised = 1 + promised(twin.durability());
                if (copies < promised) {
                    String sentence = says.that(
                            "tooFew",
                            twin.durability(),
                            write,
                            Times.text(write.answered().orElseThrow()),
                            copies,
                            promised);
                    return Optional.of(new Broken(
                            sentence,
                            Broken.until(
                                    write.answered().orElseThrow(), twin.run().trace())));
                }
            }
            if (write.outcome() != ours.get(index).outcome()) {
                String sentence = says.that(
                        "other",
                        twin.durability(),
                        write,
                        Times.text(write.asked()),
                        write.outcome().name().toLowerCase(Locale.ROOT),
                        ours.get(index).outcome().name().toLowerCase(Locale.ROOT));
                Duration end = Stream.of(write, ours.get(index))
                        .flatMap(told -> told.answered().stream())
                        .max(Duration::compareTo)
                        .orElse(twin.run().trace().end());
                return Optional.of(
                        new Broken(sentence, Broken.until(end, twin.run().trace())));
            }
        }
        return Optional.empty();
    }

    private static int promised(Durability durability) {
        return durability.equals(NONE) ? 0 : durability.equals(ONE) ? 1 : 2;
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
        Answer answer = rule.decide(durability, ENTRY, FOLLOWERS, received, timedOut);
        if (answer != right) {
            fail(says.that(timedOut ? "late" : "wrong", durability, ENTRY, received, right, answer));
        }
    }
}
