package replication.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.consistency.Definition.sameClient;
import static replication.consistency.Definition.surelyBefore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import replication.consistency.Operation.Outcome;

/** Every checker gives the verdict of the definition, on thousands of small random histories. */
class CheckersTest {
    private static final List<String> KEYS = List.of("x", "y");
    private static final Duration LATE = Duration.ofMillis(9);

    @Test
    void monotonicReads() {
        agree(2, 1, 8, MonotonicReads::violationIn, history -> {
            Definition d = new Definition(history);
            return d.all().stream()
                    .allMatch(some -> d.someOrder(
                            d.writes(some.key()),
                            order -> d.clearReads().stream()
                                    .filter(read ->
                                            sameClient(read, some) && read.key().equals(some.key()))
                                    .allMatch(read -> d.clearReads().stream()
                                            .filter(later -> sameClient(read, later)
                                                    && later.key().equals(read.key()))
                                            .filter(later -> later.invoked() > read.invoked())
                                            .allMatch(later -> d.position(order, read) <= d.position(order, later)))));
        });
    }

    @Test
    void readYourWrites() {
        agree(2, 1, 7, ReadYourWrites::violationIn, history -> {
            Definition d = new Definition(history);
            return d.all().stream()
                    .allMatch(some -> d.someOrder(
                            d.writes(some.key()),
                            order -> d.clearReads().stream()
                                    .filter(read ->
                                            sameClient(read, some) && read.key().equals(some.key()))
                                    .allMatch(read -> order.stream()
                                            .filter(own -> sameClient(own, read) && surelyBefore(own, read))
                                            .allMatch(own -> order.indexOf(own) <= d.position(order, read)))));
        });
    }

    @Test
    void monotonicWrites() {
        agree(3, 2, 16, MonotonicWrites::violationIn, history -> {
            Definition d = new Definition(history);
            return !overtakes(d, (a, b) -> sameClient(a, b) && surelyBefore(a, b));
        });
    }

    @Test
    void consistentPrefix() {
        agree(
                3,
                2,
                14,
                ConsistentPrefix::violationIn,
                history -> !overtakes(new Definition(history), Definition::surelyBefore));
    }

    @Test
    void writesFollowReads() {
        agree(3, 2, 16, WritesFollowReads::violationIn, history -> {
            Definition d = new Definition(history);
            int n = d.all().size();
            boolean[][] before = new boolean[n][n];
            for (Operation read : d.clearReads()) {
                for (Operation write : d.all()) {
                    boolean readFirst = read == write || sameClient(read, write) && surelyBefore(read, write);
                    if (readFirst && d.source(read) != null) {
                        before[d.all().indexOf(d.source(read))][d.all().indexOf(write)] = true;
                    }
                }
            }
            for (int via = 0; via < n; via++) {
                for (int from = 0; from < n; from++) {
                    for (int to = 0; to < n; to++) {
                        before[from][to] |= before[from][via] && before[via][to];
                    }
                }
            }
            return !overtakes(d, (a, b) -> before[d.all().indexOf(a)][d.all().indexOf(b)]);
        });
    }

    private interface Relation {
        boolean holds(Operation a, Operation b);
    }

    /** A client sees b, then a register as it was before a, or before b, though a came before b. */
    private static boolean overtakes(Definition d, Relation precedes) {
        for (Operation first : d.clearReads()) {
            for (Operation second : d.clearReads()) {
                Operation b = d.source(first);
                Operation found = d.source(second);
                if (b == null || !sameClient(first, second) || !surelyBefore(first, second)) {
                    continue;
                }
                for (Operation a : d.writes(second.key())) {
                    if (a == b || !precedes.holds(a, b)) {
                        continue;
                    }
                    boolean older = found == null || found != a && (surelyBefore(found, a) || precedes.holds(found, a));
                    if (older || found == a && b.key().equals(a.key())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Test
    void whatLaggingReadersOfOneLogSeeIsNotBlamed() {
        int explained = 0;
        int blamed = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            History history = SmallHistories.of(seed, 3, 2, 8);
            boolean isBlamed = MonotonicReads.violationIn(history).isPresent()
                    || MonotonicWrites.violationIn(history).isPresent()
                    || ConsistentPrefix.violationIn(history).isPresent();
            boolean isExplained = readsOfOneLog(new Definition(history));
            assertTrue(!isBlamed || !isExplained, "seed " + seed + ":\n" + history);
            explained += isExplained ? 1 : 0;
            blamed += isBlamed ? 1 : 0;
        }
        assertTrue(explained > 150 && blamed > 150, explained + " explained, " + blamed + " blamed");
    }

    /** One order of all writes, true to time, and for each client ever longer prefixes of it that give its reads. */
    private static boolean readsOfOneLog(Definition d) {
        List<Operation> writes = new ArrayList<>();
        KEYS.forEach(key -> writes.addAll(d.writes(key)));
        return d.someOrder(
                writes,
                log -> d.all().stream().allMatch(some -> {
                    int prefix = 0;
                    for (Operation read : d.clearReads()) {
                        if (sameClient(read, some)) {
                            while (prefix <= log.size()
                                    && lastOf(log.subList(0, prefix), read.key()) != d.source(read)) {
                                prefix++;
                            }
                        }
                    }
                    return prefix <= log.size();
                }));
    }

    private static Operation lastOf(List<Operation> log, String key) {
        return log.stream()
                .filter(write -> write.key().equals(key))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    @Test
    void staleRead() {
        agree(3, 1, 6, StaleRead::violationIn, history -> {
            Definition d = new Definition(history);
            return d.clearReads().stream().allMatch(read -> isFresh(d, read));
        });
    }

    private static boolean isFresh(Definition d, Operation read) {
        return d.someOrder(
                d.writes(read.key()),
                order -> order.stream()
                        .filter(write -> surelyBefore(write, read))
                        .allMatch(write -> order.indexOf(write) <= d.position(order, read)));
    }

    @Test
    void theAgeOfAStaleReadIsTheTimeForWhichItCouldHaveKnownBetter() {
        for (int seed = 0; seed < 3_000; seed++) {
            History history = SmallHistories.of(seed, 3, 1, 6);
            Definition d = new Definition(history);
            for (StaleRead stale : StaleRead.in(history)) {
                long fresh = stale.read().invoked();
                while (!isFresh(d, askedAt(stale.read(), fresh))) {
                    fresh--;
                }
                assertEquals(stale.overwriting().completed(), fresh, history::toString);
                Duration answered = stale.overwriting()
                        .when()
                        .flatMap(Operation.When::ended)
                        .orElseThrow();
                assertEquals(
                        Duration.ofMillis(called(stale.read())).minus(answered),
                        stale.age().orElseThrow(),
                        history::toString);
            }
        }
    }

    private static long called(Operation operation) {
        return operation.when().orElseThrow().called().toMillis();
    }

    private static Operation askedAt(Operation read, long position) {
        return new Operation(
                read.process(),
                read.client(),
                read.key(),
                read.action(),
                position,
                read.completed(),
                read.outcome(),
                read.when());
    }

    @Test
    void lostWrite() {
        agree(3, 1, 8, history -> LostWrite.violationIn(history, LATE), history -> {
            Definition d = new Definition(history);
            return d.writes("x").stream()
                    .filter(write -> write.outcome() == Outcome.OK)
                    .allMatch(write -> {
                        List<Operation> last = lastReads(d).stream()
                                .filter(read -> surelyBefore(write, read))
                                .toList();
                        return last.isEmpty()
                                || last.stream()
                                        .anyMatch(read -> !d.isClear(read)
                                                || d.someOrder(
                                                        d.writes("x"),
                                                        order -> d.position(order, read) >= order.indexOf(write)));
                    });
        });
    }

    @Test
    void convergence() {
        agree(3, 2, 8, history -> Convergence.violationIn(history, LATE), history -> {
            Definition d = new Definition(history);
            for (String key : KEYS) {
                Set<Action> found = new HashSet<>();
                lastReads(d).stream().filter(read -> read.key().equals(key)).forEach(read -> found.add(read.action()));
                if (found.size() > 1) {
                    return false;
                }
            }
            return true;
        });
    }

    private static List<Operation> lastReads(Definition d) {
        return d.all().stream()
                .filter(op -> op.action() instanceof Action.Read && op.outcome() == Outcome.OK)
                .filter(op -> called(op) >= LATE.toMillis())
                .toList();
    }

    @Test
    void lostUpdate() {
        agree(3, 1, 8, LostUpdate::violationIn, history -> {
            Definition d = new Definition(history);
            List<Operation> writes = d.writes("x").stream()
                    .filter(write -> write.outcome() == Outcome.OK || d.isSeen(write))
                    .toList();
            return someChain(d, writes, new ArrayList<>());
        });
    }

    /** Some order of the writes, whatever the time, in which each update directly follows what it was made from. */
    private static boolean someChain(Definition d, List<Operation> writes, List<Operation> order) {
        if (order.size() == writes.size()) {
            return true;
        }
        for (Operation next : writes) {
            if (!order.contains(next)) {
                Optional<Operation> looked = base(d, next);
                Operation last = order.isEmpty() ? null : order.get(order.size() - 1);
                if (looked.isEmpty() || d.source(looked.get()) == last) {
                    order.add(next);
                    boolean found = someChain(d, writes, order);
                    order.remove(order.size() - 1);
                    if (found) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The read that {@code write} is an update of: the last thing its client learned or did about the key. */
    private static Optional<Operation> base(Definition d, Operation write) {
        if (write.outcome() == Outcome.FAILED) {
            return Optional.empty();
        }
        if (Definition.isRead(write)) {
            return Optional.of(write).filter(d::isClear);
        }
        return d.all().stream()
                .filter(op -> sameClient(op, write) && op.invoked() < write.invoked())
                .filter(op -> Definition.isRead(op) || op.writes() && op.outcome() != Outcome.FAILED)
                .reduce((earlier, later) -> later)
                .filter(op -> d.clearReads().contains(op) && op.action() instanceof Action.Read);
    }

    @Test
    void causalOrder() {
        List<List<boolean[][]>> orders = List.of(PartialOrders.of(4), PartialOrders.of(5));
        agree(
                seed -> SmallHistories.of(seed, 3, 1 + (int) (seed % 2), 4 + (int) (seed / 2 % 2)),
                2_500,
                CausalOrder::violationIn,
                history -> PartialOrders.explainCausally(
                        new Definition(history), orders.get(history.operations().size() - 4)));
    }

    @Test
    void oneLeaderPerTerm() {
        int[] count = new int[2];
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Leadership> leaderships = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                leaderships.add(new Leadership(
                        "n" + random.nextInt(3), random.nextInt(5), Duration.ofMillis(leaderships.size())));
            }
            boolean right = leaderships.stream()
                    .allMatch(one -> leaderships.stream()
                            .allMatch(other ->
                                    one.term() != other.term() || one.node().equals(other.node())));
            assertEquals(right, OneLeaderPerTerm.violationIn(leaderships).isEmpty(), leaderships::toString);
            count[right ? 1 : 0]++;
        }
        assertTrue(count[0] > 200 && count[1] > 200);
    }

    private static void agree(
            int clients,
            int keys,
            int calls,
            Function<History, Optional<Anomaly>> checker,
            Predicate<History> definition) {
        agree(seed -> SmallHistories.of(seed, clients, keys, calls), 4_000, checker, definition);
    }

    private static void agree(
            Function<Long, History> histories,
            int count,
            Function<History, Optional<Anomaly>> checker,
            Predicate<History> definition) {
        int[] verdicts = new int[2];
        for (long seed = 0; seed < count; seed++) {
            History history = histories.apply(seed);
            boolean kept = definition.test(history);
            Optional<Anomaly> violation = checker.apply(history);
            assertEquals(kept, violation.isEmpty(), "seed " + seed + ", " + violation + ":\n" + history);
            verdicts[kept ? 1 : 0]++;
        }
        assertTrue(
                verdicts[0] > count / 25 && verdicts[1] > count / 25,
                verdicts[0] + " broken, " + verdicts[1] + " kept");
    }
}
