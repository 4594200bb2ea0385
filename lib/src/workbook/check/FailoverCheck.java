package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.partition;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.failoverBy;
import static workbook.check.ShippedLog.ALICE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import replication.singleleader.Failover;
import replication.singleleader.Failover.Promotion;
import replication.singleleader.LongestLog;
import replication.singleleader.Position;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** Whether a failover promotes the right node, in a new epoch, and nobody where too few have answered. */
@TaskCheck(id = "failover", answer = Failover.class, minutes = 10)
public final class FailoverCheck implements ExploredInEveryOrder<Failover> {
    private static final NodeId FOLLOWER3 = new NodeId("follower3");
    private static final NodeId FOLLOWER4 = new NodeId("follower4");

    @Test
    @Points(value = 0.6, row = 1)
    void promotesTheLongestLog(Failover failover, Says says) {
        promotes(FOLLOWER1, 2, 3, Map.of(FOLLOWER1, at(1, 4), FOLLOWER2, at(1, 1)), failover, says);
        promotes(FOLLOWER2, 2, 3, Map.of(FOLLOWER1, at(1, 1), FOLLOWER2, at(1, 4)), failover, says);
        promotes(FOLLOWER2, 3, 3, Map.of(FOLLOWER1, at(1, 9), FOLLOWER2, at(2, 5)), failover, says);
        promotes(FOLLOWER1, 3, 3, Map.of(FOLLOWER1, at(2, 5), FOLLOWER2, at(1, 9)), failover, says);
    }

    @Test
    @Points(value = 0.6, row = 2)
    void leavesTheFailedLeaderOut(Failover failover, Says says) {
        promotes(FOLLOWER1, 2, 3, Map.of(LEADER, at(1, 10), FOLLOWER1, at(1, 4), FOLLOWER2, at(1, 1)), failover, says);
        promotes(FOLLOWER2, 6, 3, Map.of(LEADER, at(5, 10), FOLLOWER1, at(5, 8), FOLLOWER2, at(5, 9)), failover, says);
        Map<NodeId, Position> later = new TreeMap<>(Map.of(LEADER, at(2, 8), FOLLOWER1, at(2, 7), FOLLOWER2, at(2, 9)));
        Optional<Promotion> promotion = failover.promote(3, new TreeMap<>(later), FOLLOWER2, 2);
        if (!promotion.equals(Optional.of(new Promotion(LEADER, 3)))) {
            fail(says.that("later", later, text(promotion)));
        }
    }

    @Test
    @Points(value = 0.6, row = 3)
    void asksForAMajority(Failover failover, Says says) {
        Map<NodeId, Position> two = Map.of(FOLLOWER1, at(1, 4), FOLLOWER2, at(1, 3));
        promotesNobody(5, two, failover, says);
        promotesNobody(4, two, failover, says);
        promotesNobody(3, Map.of(FOLLOWER1, at(1, 4)), failover, says);
        promotesNobody(3, Map.of(FOLLOWER1, at(1, 4), LEADER, at(1, 9)), failover, says);
        promotesNobody(3, Map.of(), failover, says);
        promotes(
                FOLLOWER3, 2, 5, Map.of(FOLLOWER1, at(1, 4), FOLLOWER2, at(1, 3), FOLLOWER3, at(1, 6)), failover, says);
    }

    @Test
    @Points(value = 0.3, row = 4)
    void aTieGoesToTheGreaterName(Failover failover, Says says) {
        promotes(FOLLOWER2, 2, 3, Map.of(FOLLOWER1, at(1, 4), FOLLOWER2, at(1, 4)), failover, says);
        promotes(
                FOLLOWER4, 8, 5, Map.of(FOLLOWER4, at(7, 7), FOLLOWER2, at(7, 7), FOLLOWER3, at(7, 7)), failover, says);
    }

    @Test
    @Points(value = 0.6, row = 5)
    void oneLeaderAnEpochInManyRuns(Supplier<Failover> newFailover, Says says, Search search) {
        search.runs(300, exploration(newFailover, says)).orThrow();
    }

    @Test
    @Points(value = 0.3, row = 6)
    void oneLeaderAnEpochInEveryOrder(Supplier<Failover> newFailover, Says says, Search search) {
        search.all(Bounds.NONE.events(6), inEveryOrder(newFailover, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "oneLeaderAnEpochInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<Failover> newFailover, Says says) {
        return exploration("failover", 5, FailoverCheck::fiveNodes, newFailover, says);
    }

    @Override
    public String completeRow() {
        return "oneLeaderAnEpochInEveryOrder";
    }

    /**
     * One write that a follower has to confirm, a leader that crashes at any time, and one follower that takes over.
     */
    @Override
    public Exploration<?, ?> inEveryOrder(Supplier<Failover> newFailover, Says says) {
        return exploration(
                "failover after one write",
                3,
                seed -> SingleLeaderCluster.semiSynchronous(1, LEADER, FOLLOWER1, FOLLOWER2)
                        .withoutResending()
                        .seed(seed)
                        .at(ofMillis(0), ALICE.writes("x", "1"))
                        .at(ofMillis(20), crash(LEADER))
                        .at(ofMillis(40), failoverBy(FOLLOWER1)),
                newFailover,
                says);
    }

    private static Exploration<?, ?> exploration(
            String name,
            int nodes,
            LongFunction<SingleLeaderCluster> scenario,
            Supplier<Failover> newFailover,
            Says says) {
        return Overheard.exploration(
                name,
                scenario,
                (cluster, wrong) -> cluster.failover(() -> overheard(newFailover.get(), nodes, wrong, says)),
                List.of(
                        Promise.never(overheard -> two(overheard.run(), says)),
                        Promise.never(overheard -> lost(overheard.run(), says)),
                        Overheard.NEVER_WRONG));
    }

    /**
     * Behaves like {@code failover}; what it answers wrongly is told.
     *
     * @param nodes of the whole cluster, from which a small run may leave some out
     */
    private static Failover overheard(Failover failover, int nodes, Consumer<Violation> wrong, Says says) {
        return (size, reachable, failed, epoch) -> {
            Map<NodeId, Position> reports = new TreeMap<>(reachable);
            Optional<Promotion> right = new LongestLog().promote(size, reports, failed, epoch);
            Optional<Promotion> answer = failover.promote(size, reachable, failed, epoch);
            if (!right.equals(answer)) {
                wrong.accept(says.violation(
                        isBehind(answer, right, reports) ? "behind" : "asked",
                        size < nodes ? says.that("smaller", size, nodes) : size,
                        reports,
                        failed,
                        epoch,
                        text(right),
                        text(answer)));
            }
            return answer;
        };
    }

    /** True if a node was chosen whose log is behind that of the right one. */
    private static boolean isBehind(
            Optional<Promotion> answer, Optional<Promotion> right, Map<NodeId, Position> reports) {
        return answer.isPresent()
                && right.isPresent()
                && reports.containsKey(answer.get().leader())
                && reports.get(answer.get().leader())
                                .compareTo(reports.get(right.get().leader()))
                        < 0;
    }

    private static String text(Optional<Promotion> answer) {
        return answer.map(promotion -> promotion.leader() + " in epoch " + promotion.epoch())
                .orElse("nobody");
    }

    /**
     * Five nodes, two followers confirm each write. The leader crashes; in every second run the others are cut 2 | 2
     * for a while and both sides try.
     */
    private static SingleLeaderCluster fiveNodes(long seed) {
        SingleLeaderCluster cluster = ShippedLog.busy(
                        SingleLeaderCluster.semiSynchronous(2, LEADER, FOLLOWER1, FOLLOWER2, FOLLOWER3, FOLLOWER4),
                        seed,
                        8)
                .at(ofMillis(150), crash(LEADER));
        if (seed % 2 == 0) {
            cluster = cluster.at(ofMillis(150), partition(Set.of(FOLLOWER1, FOLLOWER2), Set.of(FOLLOWER3, FOLLOWER4)))
                    .at(ofMillis(200), failoverBy(FOLLOWER1))
                    .at(ofMillis(210), failoverBy(FOLLOWER3))
                    .at(ofMillis(600), heal());
        }
        cluster = cluster.at(ofMillis(700), failoverBy(FOLLOWER2));
        List<NodeId> followers = List.of(FOLLOWER1, FOLLOWER2, FOLLOWER3, FOLLOWER4);
        for (int index = 0; index < followers.size(); index++) {
            NodeId follower = followers.get(index);
            cluster = cluster.at(ofMillis(500), ALICE.writes("x", "5" + index).to(follower))
                    .at(ofMillis(1_200), ALICE.writes("y", "6" + index).to(follower));
        }
        return cluster;
    }

    private static Optional<Violation> two(SingleLeaderRun run, Says says) {
        Map<Long, NodeId> leaders = new TreeMap<>();
        for (SingleLeaderRun.Reign reign : run.reigns()) {
            NodeId other = leaders.putIfAbsent(reign.epoch(), reign.leader());
            if (other != null) {
                return Optional.of(says.violation("two", other, reign.leader(), reign.epoch()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Violation> lost(SingleLeaderRun run, Says says) {
        return run.leader()
                .filter(leader -> !run.lost(leader).isEmpty())
                .map(leader ->
                        says.violation("lost", run.lost(leader).get(0), leader, ShippedLog.text(run.log(leader))));
    }

    private static Position at(long epoch, long sequence) {
        return new Position(epoch, sequence);
    }

    private static void promotes(
            NodeId right, long epoch, int size, Map<NodeId, Position> reachable, Failover failover, Says says) {
        Optional<Promotion> promotion = failover.promote(size, new TreeMap<>(reachable), LEADER, epoch - 1);
        if (promotion == null || promotion.isEmpty()) {
            fail(says.that("nobody", size, epoch - 1, new TreeMap<>(reachable), right));
        }
        if (!promotion.get().leader().equals(right)) {
            fail(says.that(
                    "wrong",
                    size,
                    epoch - 1,
                    new TreeMap<>(reachable),
                    right,
                    promotion.get().leader()));
        }
        if (promotion.get().epoch() != epoch) {
            fail(says.that("epoch", epoch - 1, epoch, promotion.get().epoch()));
        }
    }

    private static void promotesNobody(int size, Map<NodeId, Position> reachable, Failover failover, Says says) {
        Optional<Promotion> promotion = failover.promote(size, new TreeMap<>(reachable), LEADER, 1);
        if (promotion == null || promotion.isPresent()) {
            fail(says.that(
                    "minority",
                    size,
                    new TreeMap<>(reachable),
                    promotion == null ? "null" : promotion.get().leader()));
        }
    }
}
