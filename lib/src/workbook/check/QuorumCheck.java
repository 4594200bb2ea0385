package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.leaderless.LeaderlessCluster.leaderless;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.restart;
import static workbook.check.Homes.ALICE;
import static workbook.check.Homes.BOB;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.leaderless.CountedQuorums;
import replication.leaderless.LeaderlessCluster;
import replication.leaderless.LeaderlessRun;
import replication.leaderless.QuorumRule;
import replication.simulation.NodeId;
import replication.simulation.Times;

/** Whether somebody knows how many answers are enough, and how many nodes may be silent. */
@TaskCheck(id = "quorum", answer = QuorumRule.class, minutes = 4)
public final class QuorumCheck implements Explored<QuorumRule> {
    private static final int USUAL = 3;
    private static final int MOST = 7;

    @Test
    @Points(value = 0.5, row = 1)
    void everyReadMeetsTheLastWrite(QuorumRule rule, Says says) {
        for (int n = 1; n <= MOST; n++) {
            for (int w = 1; w <= n; w++) {
                for (int r = 1; r <= n; r++) {
                    boolean yours = rule.readsSeeWrites(n, w, r);
                    if (yours != farthestApartMeet(n, w, r)) {
                        fail(says.that(yours ? "apart" : "meet", n, w, r, first(w), last(n, r)));
                    }
                }
            }
        }
    }

    @Test
    @Points(value = 0.5, row = 2)
    void everyTwoWritesMeet(QuorumRule rule, Says says) {
        for (int n = 1; n <= MOST; n++) {
            for (int w = 1; w <= n; w++) {
                boolean yours = rule.writesOverlap(n, w);
                if (yours != farthestApartMeet(n, w, w)) {
                    fail(says.that(yours ? "apart" : "meet", n, w, first(w), last(n, w)));
                }
            }
        }
    }

    @Test
    @Points(value = 0.5, row = 3)
    void theOthersMayBeDown(QuorumRule rule, Says says) {
        sparesTheOthers(USUAL, rule, says); // with fewer homes several mistakes look alike
        for (int n = 1; n <= MOST; n++) {
            sparesTheOthers(n, rule, says);
        }
    }

    @Test
    @Points(value = 0.5, row = 4)
    void itsNumbersHoldInManyRuns(Supplier<QuorumRule> newRule, Says says, Search search) {
        search.runs(300, exploration(newRule, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "itsNumbersHoldInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<QuorumRule> newRule, Says says) {
        return new Exploration<>(
                "quorum",
                QuorumCheck::writtenAndRead,
                cluster -> counting(cluster, newRule).experiment(),
                Optional.of(cluster -> counting(cluster, CountedQuorums::new).experiment()),
                List.of(
                        Homes.readsSeeWhatIsDone(says),
                        Promise.eventually(run -> unknown(run, says)),
                        Homes.readsAreAnswered(says)));
    }

    /** Two to five homes, the last one far from alice; bob reads as soon as her write may be done. */
    private static LeaderlessCluster writtenAndRead(long seed) {
        NodeId[] nodes = Homes.NODES.stream().limit(2 + Math.floorMod(seed, 4)).toArray(NodeId[]::new);
        LeaderlessCluster cluster = leaderless(nodes)
                .homes(nodes.length)
                .seed(seed)
                .delay(ofMillis(1), ofMillis(20))
                .delay(ALICE.id(), nodes[nodes.length - 1], ofMillis(80), ofMillis(120));
        for (int number = 1; number <= 4; number++) {
            int time = 140 * number - 140;
            cluster = cluster.at(ofMillis(time), ALICE.writes("x", "v" + number))
                    .at(ofMillis(time + 40), BOB.reads("x"))
                    .at(ofMillis(time + 60), BOB.reads("x"));
        }
        return cluster;
    }

    /**
     * W and R as the rule counts. Then as many homes crash as it says for W, while alice writes; and, when these are
     * back, as it says for R, while bob reads.
     */
    private static LeaderlessCluster counting(LeaderlessCluster cluster, Supplier<QuorumRule> newRule) {
        QuorumRule rule = newRule.get();
        int n = cluster.nodes().size();
        int majority = n / 2 + 1;
        LeaderlessCluster counting = cluster.quorums(newRule);
        for (NodeId home : down(cluster, rule.writeFailures(n, majority))) {
            counting = counting.at(ofMillis(600), crash(home)).at(ofMillis(1_200), restart(home));
        }
        for (NodeId home : down(cluster, rule.readFailures(n, majority))) {
            counting = counting.at(ofMillis(1_300), crash(home));
        }
        return counting.at(ofMillis(610), ALICE.writes("x", "late").waitingFor(majority))
                .at(ofMillis(1_310), BOB.reads("x").waitingFor(majority));
    }

    /** The last {@code count} homes, or all there are. */
    private static List<NodeId> down(LeaderlessCluster cluster, int count) {
        List<NodeId> nodes = cluster.nodes();
        int up = Math.min(Math.max(nodes.size() - count, 0), nodes.size());
        return nodes.subList(up, nodes.size());
    }

    private static Optional<Violation> unknown(LeaderlessRun run, Says says) {
        return run.unknown().stream()
                .findFirst()
                .map(write -> says.violation(
                        "unknown", write, Times.text(write.asked()), run.nodes().size()));
    }

    private static void sparesTheOthers(int n, QuorumRule rule, Says says) {
        for (int size = n; size >= 1; size--) {
            int spare = last(n, n - size).size();
            if (rule.writeFailures(n, size) != spare) {
                fail(says.that("writes", n, size, spare, rule.writeFailures(n, size)));
            }
            if (rule.readFailures(n, size) != spare) {
                fail(says.that("reads", n, size, spare, rule.readFailures(n, size)));
            }
        }
    }

    /** Two sets of homes that avoid each other as well as they can: the first ones and the last ones. */
    private static boolean farthestApartMeet(int n, int size, int otherSize) {
        List<Integer> shared = new ArrayList<>(first(size));
        shared.retainAll(last(n, otherSize));
        return !shared.isEmpty();
    }

    private static List<Integer> first(int size) {
        return IntStream.rangeClosed(1, size).boxed().toList();
    }

    private static List<Integer> last(int n, int size) {
        return IntStream.rangeClosed(n - size + 1, n).boxed().toList();
    }
}
