package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.simulation.Fault.restart;
import static replication.simulation.Fault.restartWithoutMemory;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.failoverBy;
import static workbook.check.ShippedLog.ALICE;
import static workbook.check.ShippedLog.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.simulation.NodeId;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import replication.singleleader.SharedPrefix;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** Whether a leader brings every follower to its own log, whatever that follower holds. */
@TaskCheck(id = "catch-up", answer = CatchUp.class, minutes = 12)
public final class CatchUpCheck implements ExploredInEveryOrder<CatchUp> {
    @Test
    @Points(value = 0.6, row = 1)
    void sendsWhatFollows(CatchUp catchUp, Says says) {
        List<LogEntry> log = log(20, 0);
        for (int end : new int[] {5, 1, 19, 20, 0}) {
            CatchUp.Answer answer = ask(catchUp, log, endOf(log.subList(0, end)), says);
            if (!new CatchUp.Send(log.subList(end, 20)).equals(answer)) {
                fail(says.that("wrong", endOf(log.subList(0, end)), range(log.subList(end, 20)), text(answer)));
            }
        }
    }

    @Test
    @Points(value = 0.6, row = 2)
    void believesOnlyNumberAndEpoch(CatchUp catchUp, Says says) {
        List<LogEntry> log = log(4, 1);
        rewinds(catchUp, log, new Position(1, 5), says);
        rewinds(catchUp, log, new Position(1, 10), says);
        rewinds(catchUp, log(4, 0), new Position(1, 5), says);
        rewinds(catchUp, List.of(), new Position(1, 1), says);
        CatchUp.Answer answer = ask(catchUp, log, new Position(2, 5), says);
        if (!new CatchUp.Send(List.of()).equals(answer)) {
            fail(says.that("same", text(answer)));
        }
        Position newer = new Position(2, 5);
        CatchUp.Answer passedBy = ask(catchUp, passedBy(5), newer, says);
        if (!goesBack(passedBy, passedBy(5), newer)) {
            fail(says.that("newer", newer, text(passedBy)));
        }
    }

    @Test
    @Points(value = 0.6, row = 3)
    void joinsEveryFork(CatchUp catchUp, Says says) {
        for (int shared = 0; shared <= 4; shared++) {
            for (int leaders = 0; leaders <= 4; leaders++) {
                for (int followers = 0; followers <= 4; followers++) {
                    talk(catchUp, log(shared, leaders), log(shared + followers, 0), says);
                    talk(catchUp, passedBy(shared + leaders), log(shared, followers), says);
                }
            }
        }
    }

    @Test
    @Points(value = 0.8, row = 4)
    void allLogsEndEqual(Supplier<CatchUp> newCatchUp, Says says, Search search) {
        search.runs(300, exploration(newCatchUp, says)).orThrow();
    }

    @Test
    @Points(value = 0.4, row = 5)
    void answersRightInEveryOrder(Supplier<CatchUp> newCatchUp, Says says, Search search) {
        search.all(Bounds.NONE.losses(1), inEveryOrder(newCatchUp, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "allLogsEndEqual";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<CatchUp> newCatchUp, Says says) {
        return Overheard.exploration(
                "catch-up",
                CatchUpCheck::withEverything,
                (cluster, wrong) -> cluster.catchUp(() -> overheard(newCatchUp.get(), wrong, says)),
                List.of(Overheard.NEVER_WRONG, Promise.eventually(overheard -> differ(overheard.run(), says))));
    }

    @Override
    public String completeRow() {
        return "answersRightInEveryOrder";
    }

    /**
     * Entries overtake each other or get lost; the follower asks for what is missing, and only then is it sent again.
     */
    @Override
    public Exploration<?, ?> inEveryOrder(Supplier<CatchUp> newCatchUp, Says says) {
        return Overheard.exploration(
                "catch-up two writes",
                seed -> SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
                        .resendAfter(ofMillis(5_000))
                        .seed(seed)
                        .at(ofMillis(0), ALICE.writes("x", "1"))
                        .at(ofMillis(0), ALICE.writes("x", "2")),
                (cluster, wrong) -> cluster.catchUp(() -> overheard(newCatchUp.get(), wrong, says)),
                List.of(Overheard.NEVER_WRONG));
    }

    /**
     * Behaves like {@code catchUp}, except that a follower is always asked to go back; what is answered wrongly is
     * told.
     */
    private static CatchUp overheard(CatchUp catchUp, Consumer<Violation> wrong, Says says) {
        return (log, end) -> {
            CatchUp.Answer right = new SharedPrefix().answer(log, end);
            CatchUp.Answer answer = catchUp.answer(log, end);
            boolean goesBack = answer instanceof CatchUp.Rewind rewind && rewind.sequence() < end.sequence();
            if (right instanceof CatchUp.Rewind ? goesBack : right.equals(answer)) {
                return answer;
            }
            boolean believed = right instanceof CatchUp.Rewind && answer instanceof CatchUp.Send;
            wrong.accept(says.violation(
                    believed ? "believed" : "answer", ShippedLog.text(log), end, text(right), text(answer)));
            return right instanceof CatchUp.Rewind && !believed ? right : answer;
        };
    }

    /** Crashes of both followers, a leader that is cut off, replaced, and returns with entries that nobody else has. */
    private static SingleLeaderCluster withEverything(long seed) {
        SingleLeaderCluster cluster = ShippedLog.busy(ShippedLog.asynchronous(), seed, 14)
                .at(ofMillis(60), crash(FOLLOWER2))
                .at(ofMillis(160), seed % 2 == 0 ? restart(FOLLOWER2) : restartWithoutMemory(FOLLOWER2))
                .at(ofMillis(220), partition(nodes(LEADER), nodes(FOLLOWER1, FOLLOWER2)))
                .at(ofMillis(260), failoverBy(FOLLOWER1))
                .at(ofMillis(900), heal());
        for (NodeId follower : ShippedLog.FOLLOWERS) {
            cluster = cluster.at(
                    ofMillis(700),
                    ALICE.writes("x", "4" + ShippedLog.FOLLOWERS.indexOf(follower))
                            .to(follower));
        }
        return cluster.rest(ofMillis(4_000));
    }

    private static Optional<Violation> differ(SingleLeaderRun run, Says says) {
        NodeId leader = run.leader().orElse(LEADER);
        return run.nodes().stream()
                .filter(node -> !run.log(node).equals(run.log(leader)))
                .findFirst()
                .map(node -> says.violation(
                        "differ", leader, ShippedLog.text(run.log(leader)), node, ShippedLog.text(run.log(node))));
    }

    /** {@code first} entries of epoch 1, then {@code second} entries of epoch 2. */
    private static List<LogEntry> log(int first, int second) {
        List<LogEntry> log = new ArrayList<>();
        for (int sequence = 1; sequence <= first; sequence++) {
            log.add(set(sequence, "x", "old " + sequence));
        }
        for (int sequence = first + 1; sequence <= first + second; sequence++) {
            log.add(new LogEntry(2, sequence, "x", "new " + sequence, 0));
        }
        return log;
    }

    /** {@code first} entries of epoch 1, then one of epoch 3: epoch 2 had a leader who reached few. */
    private static List<LogEntry> passedBy(int first) {
        List<LogEntry> log = log(first, 0);
        log.add(new LogEntry(3, first + 1, "x", "newest", 0));
        return log;
    }

    private static Position endOf(List<LogEntry> log) {
        return log.isEmpty() ? Position.START : log.get(log.size() - 1).position();
    }

    /** An exception alone does not tell which question was too much. */
    private static CatchUp.Answer ask(CatchUp catchUp, List<LogEntry> log, Position end, Says says) {
        try {
            return catchUp.answer(log, end);
        } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
            return fail(says.that("threw", ShippedLog.text(log), end, wrong));
        }
    }

    private static void rewinds(CatchUp catchUp, List<LogEntry> log, Position end, Says says) {
        CatchUp.Answer answer = ask(catchUp, log, end, says);
        if (!goesBack(answer, log, end)) {
            fail(says.that("wrong", ShippedLog.text(log), end, end.sequence() - 1, text(answer)));
        }
    }

    /** By one, or by more as far as the leader's entries there are of a later epoch than any of the follower's. */
    private static boolean goesBack(CatchUp.Answer answer, List<LogEntry> log, Position end) {
        long shared = log.stream().filter(entry -> entry.epoch() <= end.epoch()).count();
        return answer instanceof CatchUp.Rewind rewind
                && rewind.sequence() < end.sequence()
                && rewind.sequence() >= Math.min(shared, end.sequence() - 1);
    }

    /** Plays both sides until the logs are equal. */
    private static void talk(CatchUp catchUp, List<LogEntry> leader, List<LogEntry> follower, Says says) {
        List<LogEntry> mine = new ArrayList<>(follower);
        for (int question = 0; question <= follower.size(); question++) {
            CatchUp.Answer answer = ask(catchUp, leader, endOf(mine), says);
            if (answer instanceof CatchUp.Send send) {
                mine.addAll(send.entries());
                if (!mine.equals(leader)) {
                    fail(says.that("mixed", ShippedLog.text(leader), ShippedLog.text(follower), ShippedLog.text(mine)));
                }
                return;
            }
            long keep = answer instanceof CatchUp.Rewind rewind ? rewind.sequence() : Long.MAX_VALUE;
            if (keep >= mine.size()) {
                fail(says.that("stuck", ShippedLog.text(leader), ShippedLog.text(mine), text(answer)));
            }
            mine.subList((int) keep, mine.size()).clear();
        }
        fail(says.that("stuck", ShippedLog.text(leader), ShippedLog.text(mine), "another Rewind"));
    }

    private static String text(CatchUp.Answer answer) {
        if (answer instanceof CatchUp.Send send) {
            return "Send " + range(send.entries());
        }
        return answer instanceof CatchUp.Rewind rewind ? "Rewind(" + rewind.sequence() + ")" : "null";
    }

    private static String range(List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return "of nothing";
        }
        long first = entries.get(0).sequence();
        long last = entries.get(entries.size() - 1).sequence();
        return first == last ? "of entry " + first : "of the entries " + first + " to " + last;
    }
}
