package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.simulation.Fault.crash;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.failoverBy;
import static workbook.check.ShippedLog.ALICE;
import static workbook.check.ShippedLog.BOB;
import static workbook.check.ShippedLog.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.simulation.NodeId;
import replication.singleleader.Leader;
import replication.singleleader.LogEntry;
import replication.singleleader.NotLeaderException;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** Whether a leader numbers its entries without holes, in its own epoch, and only while it leads. */
@TaskCheck(id = "leader-write", answer = Leader.class, minutes = 8)
public final class LeaderWriteCheck implements ExploredInEveryOrder<Leader> {
    @Test
    @Points(value = 0.5, row = 1)
    void numbersItsEntries(Leader leader, Says says) {
        leader.lead(1, List.of());
        List<LogEntry> expected = List.of(
                new LogEntry(1, 1, "x", "1", 1_000),
                new LogEntry(1, 2, "y", "2", 1_010),
                new LogEntry(1, 3, "x", "3", 1_020),
                new LogEntry(1, 4, "x", "3", 1_030));
        for (LogEntry right : expected) {
            writes(right, leader, says);
        }
        shows(leader, "x", "3", says);
        shows(leader, "y", "2", says);
        holds(leader, expected, says);
    }

    @Test
    @Points(value = 0.5, row = 2)
    void refusesWithoutLeading(Supplier<Leader> newLeader, Says says) {
        Leader leader = newLeader.get();
        refuses(leader, "never", says);
        if (!leader.log().isEmpty() || leader.read("x").isPresent()) {
            fail(says.that(
                    "ghost", ShippedLog.text(leader.log()), leader.read("x").orElse("(none)")));
        }
        leader.lead(1, List.of());
        leader.write("x", "1", 1_000);
        leader.stepDown();
        refuses(leader, "noMore", says);
        if (leader.log().size() != 1 || !leader.read("x").equals(Optional.of("1"))) {
            fail(says.that(
                    "ghostLater",
                    ShippedLog.text(leader.log()),
                    leader.read("x").orElse("(none)")));
        }
        Leader promoted = newLeader.get();
        refuses(promoted, "never", says);
        promoted.lead(1, List.of());
        writes(new LogEntry(1, 1, "x", "1", 1_000), promoted, says);
    }

    @Test
    @Points(value = 0.5, row = 3)
    void goesOnAfterPromotion(Leader leader, Says says) {
        List<LogEntry> log = new ArrayList<>(List.of(set(1, "x", "1"), set(2, "y", "2"), set(3, "x", "3")));
        leader.lead(4, List.copyOf(log));
        log.add(new LogEntry(4, 4, "y", "4", 1_000));
        writes(log.get(3), leader, says);
        shows(leader, "y", "4", says);
        shows(leader, "x", "3", says);
        holds(leader, log, says);
    }

    @Test
    @Points(value = 0.3, row = 4)
    void leadsInManyRuns(Supplier<Leader> newLeader, Says says, Search search) {
        search.runs(300, exploration(newLeader, says)).orThrow();
    }

    @Test
    @Points(value = 0.2, row = 5)
    void leadsInEveryOrder(Supplier<Leader> newLeader, Says says, Search search) {
        search.all(Bounds.NONE, inEveryOrder(newLeader, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "leadsInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<Leader> newLeader, Says says) {
        return exploration("leader-write", LeaderWriteCheck::withFailover, newLeader, says);
    }

    @Override
    public String completeRow() {
        return "leadsInEveryOrder";
    }

    /** Alice writes to the leader and then to a follower, bob to the leader; nothing is sent again. */
    @Override
    public Exploration<?, ?> inEveryOrder(Supplier<Leader> newLeader, Says says) {
        return exploration(
                "leader-write three writes",
                seed -> SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
                        .withoutResending()
                        .seed(seed)
                        .at(ofMillis(0), ALICE.writes("x", "1").to(LEADER))
                        .at(ofMillis(0), ALICE.writes("x", "refused").to(FOLLOWER1))
                        .at(ofMillis(0), BOB.writes("x", "2").to(LEADER)),
                newLeader,
                says);
    }

    private static Exploration<?, ?> exploration(
            String name, LongFunction<SingleLeaderCluster> scenario, Supplier<Leader> newLeader, Says says) {
        return Overheard.exploration(
                name,
                scenario,
                (cluster, wrong) -> cluster.leader(() -> new OverheardLeader(newLeader.get(), wrong, says)),
                List.of(Promise.never(overheard -> ghost(overheard.run(), says)), Overheard.NEVER_WRONG));
    }

    /**
     * Writes to the leader, now and then one to a follower, a crash, a promotion, and more writes to all; in every
     * second run the clock of the first leader is ahead.
     */
    private static SingleLeaderCluster withFailover(long seed) {
        SingleLeaderCluster cluster = ShippedLog.busy(ShippedLog.asynchronous(), seed, 6)
                .clock(LEADER, ofMillis(seed % 2 == 0 ? 0 : 5_000))
                .at(ofMillis(35), ALICE.writes("x", "refused").to(FOLLOWER2))
                .at(ofMillis(400), crash(LEADER))
                .at(ofMillis(500), failoverBy(FOLLOWER1));
        for (int index = 0; index < ShippedLog.FOLLOWERS.size(); index++) {
            NodeId follower = ShippedLog.FOLLOWERS.get(index);
            cluster = cluster.at(ofMillis(1_000), ALICE.writes("y", "3" + index).to(follower))
                    .at(ofMillis(1_020), ALICE.writes("z", "4" + index).to(follower));
        }
        return cluster;
    }

    private static Optional<Violation> ghost(SingleLeaderRun run, Says says) {
        for (SingleLeaderRun.Write refused : run.refused()) {
            for (NodeId node : run.nodes()) {
                for (LogEntry entry : run.log(node)) {
                    if (entry.key().equals(refused.key()) && entry.value().equals(refused.value())) {
                        return Optional.of(says.violation("ghost", refused.client(), refused, node, entry));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static void writes(LogEntry right, Leader leader, Says says) {
        LogEntry entry = leader.write(right.key(), right.value(), right.timestamp());
        if (entry == null) {
            fail(says.that("nothing", right.key(), right.value()));
        }
        if (!right.position().equals(entry.position())
                && entry.epoch() == right.sequence()
                && entry.sequence() == right.epoch()) {
            fail(says.that("swapped", right.key(), right.value(), right.epoch(), right.sequence()));
        }
        if (entry.sequence() != right.sequence()) {
            fail(says.that("sequence", right.key(), right.value(), right.sequence(), entry.sequence()));
        }
        if (entry.epoch() != right.epoch()) {
            fail(says.that("epoch", right.key(), right.value(), right.epoch(), entry.epoch()));
        }
        if (!entry.equals(right)) {
            fail(says.that(
                    "content",
                    right.key(),
                    right.value(),
                    right.timestamp(),
                    entry.key(),
                    entry.value(),
                    entry.timestamp()));
        }
    }

    private static void shows(Leader leader, String key, String value, Says says) {
        if (!leader.read(key).equals(Optional.of(value))) {
            fail(says.that("value", key, value, leader.read(key).orElse("(none)")));
        }
    }

    private static void holds(Leader leader, List<LogEntry> log, Says says) {
        if (!leader.log().equals(log)) {
            fail(says.that("log", ShippedLog.text(log), ShippedLog.text(leader.log())));
        }
    }

    private static void refuses(Leader leader, String when, Says says) {
        LogEntry entry;
        try {
            entry = leader.write("x", "ghost", 1_000);
        } catch (NotLeaderException right) {
            return;
        }
        fail(says.that(when, entry));
    }
}
