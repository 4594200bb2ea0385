package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.restartWithoutMemory;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static workbook.check.ShippedLog.ALICE;
import static workbook.check.ShippedLog.BOB;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.consistency.Action;
import replication.consistency.MonotonicReads;
import replication.consistency.Operation;
import replication.consistency.ReadYourWrites;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.simulation.NodeId;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import replication.singleleader.Session;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** Whether time never goes backwards for a client, without sending it to the leader needlessly. */
@TaskCheck(id = "session-reads", answer = Session.class, minutes = 8)
public final class SessionReadsCheck implements ExploredInEveryOrder<Session> {
    @Test
    @Points(value = 0.5, row = 1)
    void seesItsOwnWrites(Supplier<Session> newSession, Says says) {
        Session session = newSession.get();
        session.afterWrite(5);
        String wrote = says.that("wrote", 5);
        chooses(FOLLOWER2, Map.of(FOLLOWER1, 4L, FOLLOWER2, 5L), session, wrote, says);
        chooses(LEADER, Map.of(FOLLOWER1, 4L), session, wrote, says);
        chooses(LEADER, Map.of(), session, wrote, says);
        Session busy = newSession.get();
        busy.afterWrite(1_000); // Java keeps one object for each number up to 127
        chooses(FOLLOWER2, Map.of(FOLLOWER1, 999L, FOLLOWER2, 1_000L), busy, says.that("boxed", 1_000), says);
        Session another = newSession.get();
        chooses(FOLLOWER2, Map.of(FOLLOWER2, 1L), another, says.that("nothing"), says);
        another.afterRead(1);
        another.afterWrite(2);
        chooses(FOLLOWER1, Map.of(FOLLOWER1, 2L, FOLLOWER2, 1L), another, says.that("both", 1, 2), says);
    }

    @Test
    @Points(value = 0.5, row = 2)
    void neverGoesBack(Supplier<Session> newSession, Says says) {
        Session session = newSession.get();
        session.afterRead(2);
        chooses(LEADER, Map.of(FOLLOWER2, 1L), session, says.that("read", 2), says);
        session.afterRead(7);
        session.afterRead(3);
        session.afterWrite(4);
        String then = says.that("then", 7, 3, 4);
        chooses(LEADER, Map.of(FOLLOWER1, 6L, FOLLOWER2, 4L), session, then, says);
        chooses(FOLLOWER1, Map.of(FOLLOWER1, 7L, FOLLOWER2, 6L), session, then, says);
    }

    @Test
    @Points(value = 0.5, row = 3)
    void asksAFollowerWhereItCan(Supplier<Session> newSession, Says says) {
        for (long seen : new long[] {0, 5}) {
            Session session = newSession.get();
            session.afterRead(seen);
            session.afterWrite(seen + 1);
            Map<NodeId, Long> followers = new TreeMap<>(Map.of(FOLLOWER1, seen + 1, FOLLOWER2, seen + 3));
            if (session.choose(followers, LEADER).equals(LEADER)) {
                fail(says.that("leader", followers, seen + 1));
            }
        }
        if (newSession
                .get()
                .choose(new TreeMap<>(Map.of(FOLLOWER1, 0L)), LEADER)
                .equals(LEADER)) {
            fail(says.that("leader", Map.of(FOLLOWER1, 0), 0));
        }
    }

    @Test
    @Points(value = 0.3, row = 4)
    void timeNeverGoesBackwards(Supplier<Session> newSession, Says says, Search search) {
        search.runs(300, exploration(newSession, says)).orThrow();
    }

    @Test
    @Points(value = 0.2, row = 5)
    void seesItsOwnWriteInEveryOrder(Supplier<Session> newSession, Says says, Search search) {
        search.all(Bounds.NONE, inEveryOrder(newSession, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "timeNeverGoesBackwards";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<Session> newSession, Says says) {
        return Exploration.of(
                "session-reads",
                SessionReadsCheck::readingSessions,
                cluster -> cluster.session(newSession),
                readYourWrites(says),
                Promise.never(run ->
                        MonotonicReads.violationIn(run.history()).map(broken -> violation("back", broken, run, says))));
    }

    @Override
    public String completeRow() {
        return "seesItsOwnWriteInEveryOrder";
    }

    /** The read waits for nothing: it comes before, during or after the write, and the entry when it likes. */
    @Override
    public Exploration<?, ?> inEveryOrder(Supplier<Session> newSession, Says says) {
        return Exploration.of(
                "session-reads one write",
                seed -> SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
                        .withoutResending()
                        .seed(seed)
                        .at(ofMillis(0), ALICE.writes("x", "1"))
                        .at(ofMillis(0), ALICE.reads("x").inSession()),
                cluster -> cluster.session(newSession),
                readYourWrites(says));
    }

    private static Promise<SingleLeaderRun> readYourWrites(Says says) {
        return Promise.never(run ->
                ReadYourWrites.violationIn(run.history()).map(broken -> violation("ownWrite", broken, run, says)));
    }

    /**
     * Alice writes and reads, bob reads; one of the followers crashes on the way, in every second run for good, in the
     * others it is back soon without its memory.
     */
    private static SingleLeaderCluster readingSessions(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        NodeId crashing = ShippedLog.FOLLOWERS.get(chance.nextInt(2));
        int crash = chance.nextInt(20, 150);
        SingleLeaderCluster cluster =
                ShippedLog.busy(ShippedLog.asynchronous(), seed, 8).at(ofMillis(crash), crash(crashing));
        if (seed % 2 == 0) {
            cluster = cluster.at(ofMillis(crash + 10), restartWithoutMemory(crashing));
        }
        for (int read = 0; read < 12; read++) {
            cluster = cluster.at(ofMillis(chance.nextInt(200)), BOB.reads("x").inSession())
                    .at(ofMillis(chance.nextInt(200)), ALICE.reads("x").inSession());
        }
        return cluster;
    }

    private static Violation violation(
            String kind, replication.consistency.Anomaly broken, SingleLeaderRun run, Says says) {
        Operation first = broken.operations().get(0);
        Operation last = broken.operations().get(broken.operations().size() - 1);
        SingleLeaderRun.Answer answer = answer(last, run).orElseThrow();
        Position before = first.action() instanceof Action.Write
                ? place(first, run)
                : answer(first, run).orElseThrow().position();
        return says.violation(
                kind,
                first.told(),
                last.told(),
                answer.replica(),
                answer.position().sequence(),
                before.sequence());
    }

    private static Optional<SingleLeaderRun.Answer> answer(Operation operation, SingleLeaderRun run) {
        return run.reads().stream()
                .filter(read -> is(operation, read.client(), read.key(), read.asked()))
                .flatMap(read -> read.answer().stream())
                .findFirst();
    }

    private static Position place(Operation operation, SingleLeaderRun run) {
        return run.acknowledged().stream()
                .filter(write -> is(operation, write.client(), write.key(), write.asked()))
                .flatMap(write -> write.entry().stream())
                .map(LogEntry::position)
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(Operation operation, NodeId client, String key, Duration asked) {
        return operation.client().equals(Optional.of(client.name()))
                && operation.key().equals(key)
                && operation.when().map(Operation.When::called).equals(Optional.of(asked));
    }

    private static void chooses(NodeId right, Map<NodeId, Long> followers, Session session, String before, Says says) {
        NodeId chosen = session.choose(new TreeMap<>(followers), LEADER);
        if (!right.equals(chosen)) {
            fail(says.that("wrong", before, new TreeMap<>(followers), right, chosen));
        }
    }
}
