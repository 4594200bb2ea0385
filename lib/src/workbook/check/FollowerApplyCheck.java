package workbook.check;

import static org.junit.jupiter.api.Assertions.fail;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static workbook.check.ShippedLog.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.singleleader.Follower;
import replication.singleleader.LogEntry;
import replication.singleleader.SingleLeaderRun;

/** Whether a follower applies the log in order, each entry once, and shows nothing in between. */
@TaskCheck(id = "follower-apply", answer = Follower.class, minutes = 6)
public final class FollowerApplyCheck implements Explored<Follower> {
    private static final List<LogEntry> LOG =
            List.of(set(1, "x", "1"), set(2, "y", "2"), set(3, "x", "3"), set(4, "x", "3"));

    @Test
    @Points(value = 0.4, row = 1)
    void appliesTheNextEntry(Follower follower, Says says) {
        for (LogEntry entry : LOG) {
            if (!follower.applyLog(entry)) {
                fail(says.that("refused", entry, entry.sequence() - 1));
            }
            showsOnly(entry.sequence(), follower, says.that("after", entry), says);
        }
    }

    @Test
    @Points(value = 0.4, row = 2)
    void refusesAGap(Supplier<Follower> newFollower, Says says) {
        Follower follower = newFollower.get();
        follower.applyLog(LOG.get(0));
        if (follower.applyLog(LOG.get(2))) {
            fail(says.that("applied", LOG.get(2), LOG.get(0), 2));
        }
        showsOnly(1, follower, says.that("after", LOG.get(2)), says);
        Follower empty = newFollower.get();
        if (empty.applyLog(LOG.get(1))) {
            fail(says.that("appliedFirst", LOG.get(1)));
        }
        showsOnly(0, empty, says.that("after", LOG.get(1)), says);
    }

    @Test
    @Points(value = 0.4, row = 3)
    void refusesWhatItHas(Follower follower, Says says) {
        LOG.subList(0, 3).forEach(follower::applyLog);
        for (LogEntry entry : LOG.subList(0, 3)) {
            if (follower.applyLog(entry)) {
                String x = follower.read("x").orElse("(none)");
                fail(says.that("again", entry) + (x.equals("3") ? "" : " " + says.that("back", x)));
            }
            showsOnly(3, follower, says.that("after", entry), says);
        }
    }

    @Test
    @Points(value = 0.4, row = 4)
    void copesWithEveryOrder(Supplier<Follower> newFollower, Says says, Search search) {
        List<LogEntry> messages = new ArrayList<>(LOG);
        messages.addAll(LOG.subList(1, 3));
        search.orders(messages, order -> violationIn(order, newFollower.get(), says));
    }

    /** Compares with what must come out: an entry counts if it is the next one. */
    private static Optional<String> violationIn(List<LogEntry> order, Follower follower, Says says) {
        long last = 0;
        for (int count = 1; count <= order.size(); count++) {
            LogEntry entry = order.get(count - 1);
            boolean next = entry.sequence() == last + 1;
            last += next ? 1 : 0;
            boolean applied = follower.applyLog(entry);
            Map<String, String> expected = ShippedLog.after(LOG, last);
            if (applied != next || !expected.equals(dataOf(follower)) || follower.lastAppliedSequence() != last) {
                String arrived = ShippedLog.text(order.subList(0, count));
                return Optional.of(says.that(
                        "differs",
                        arrived,
                        applied,
                        dataOf(follower),
                        follower.lastAppliedSequence(),
                        next,
                        expected,
                        last));
            }
        }
        return Optional.empty();
    }

    @Test
    @Points(value = 0.4, row = 5)
    void followsInManyRuns(Supplier<Follower> newFollower, Says says, Search search) {
        search.runs(300, exploration(newFollower, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "followsInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<Follower> newFollower, Says says) {
        return Exploration.of(
                "follower-apply",
                seed -> ShippedLog.readEverywhere(ShippedLog.busy(ShippedLog.asynchronous(), seed, 8), 10),
                cluster -> cluster.follower(newFollower),
                Promise.never(run -> readNoPrefix(run, says)),
                Promise.eventually(run -> differs(run, says)));
    }

    private static Optional<Violation> readNoPrefix(SingleLeaderRun run, Says says) {
        List<LogEntry> log = run.log(LEADER);
        for (SingleLeaderRun.Read read : run.reads()) {
            if (read.answer().isEmpty()) {
                continue;
            }
            SingleLeaderRun.Answer answer = read.answer().get();
            long sequence = answer.position().sequence();
            String right = ShippedLog.after(log, sequence).get(read.key());
            if (!Optional.ofNullable(right).equals(answer.value())) {
                return Optional.of(says.violation(
                        "noPrefix",
                        answer.replica(),
                        sequence,
                        read.key(),
                        answer.value().orElse("(none)"),
                        right == null ? "(none)" : right));
            }
        }
        return Optional.empty();
    }

    private static Optional<Violation> differs(SingleLeaderRun run, Says says) {
        return ShippedLog.differing(run)
                .map(node -> says.violation(
                        "differs", node, run.data(node), run.data(LEADER), ShippedLog.text(run.log(LEADER))));
    }

    private static void showsOnly(long sequence, Follower follower, String when, Says says) {
        Map<String, String> expected = ShippedLog.after(LOG, sequence);
        if (!expected.equals(dataOf(follower))) {
            fail(when + " " + says.that("data", expected, dataOf(follower)));
        }
        if (follower.lastAppliedSequence() != sequence) {
            fail(when + " " + says.that("last", sequence, follower.lastAppliedSequence()));
        }
        if (!LOG.subList(0, (int) sequence).equals(follower.log())) {
            fail(when + " "
                    + says.that(
                            "log", ShippedLog.text(LOG.subList(0, (int) sequence)), ShippedLog.text(follower.log())));
        }
    }

    private static Map<String, String> dataOf(Follower follower) {
        Map<String, String> data = new java.util.TreeMap<>();
        for (String key : List.of("x", "y", "z")) {
            follower.read(key).ifPresent(value -> data.put(key, value));
        }
        return data;
    }
}
