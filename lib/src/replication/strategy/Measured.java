package replication.strategy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import replication.consistency.Action;
import replication.consistency.Operation;
import replication.consistency.Operation.Outcome;
import replication.simulation.NodeId;
import replication.simulation.Trace;

/**
 * What came of a {@link Design} under a {@link Workload}, in numbers that mean the same for every system. Immutable.
 *
 * <p>An answer that comes after the client's patience does not count. Where a design adds, every site has a slot of its
 * own in a key; a write goes to that, and a read asks for all of them.
 */
public final class Measured {
    private final Design design;
    private final Workload work;
    private final Account account;
    private final Lineage lineage;
    private final List<Operation> writes;
    private final List<Operation> reads;
    private final Map<Lineage.Value, Integer> rank = new HashMap<>();

    Measured(Design design, Workload work, Account account) {
        this.design = design;
        this.work = work;
        this.account = account;
        lineage = new Lineage(account.intakes(), keepsBoth());
        List<Operation> operations = account.history().operations();
        writes = operations.stream().filter(Operation::writes).toList();
        reads = operations.stream()
                .filter(operation -> operation.action() instanceof Action.Read)
                .toList();
        account.order().forEach((key, values) -> {
            for (int place = 0; place < values.size(); place++) {
                rank.put(new Lineage.Value(key, values.get(place)), place);
            }
        });
    }

    Account account() {
        return account;
    }

    Lineage lineage() {
        return lineage;
    }

    public Design design() {
        return design;
    }

    /** Everything that happened. */
    public Trace trace() {
        return account.trace().get();
    }

    /** All writes, in the order in which they were asked for. */
    public List<Operation> writes() {
        return writes;
    }

    /** All reads, in the order in which they were asked for. */
    public List<Operation> reads() {
        return reads;
    }

    /** The writes of the client at {@code site}. */
    public List<Operation> writesAt(NodeId site) {
        String client = Workload.clientAt(site).name();
        return writes.stream().filter(write -> write.who().equals(client)).toList();
    }

    /** How long the client waited for its "ok"; empty if none came in time. */
    public Optional<Duration> waited(Operation operation) {
        return operation
                .when()
                .filter(when -> operation.isOk())
                .flatMap(when -> when.ended().map(end -> end.minus(when.called())))
                .filter(time -> time.compareTo(work.patience()) <= 0);
    }

    /** The writes that were done in time. */
    public List<Operation> acknowledged() {
        return done(writes);
    }

    private List<Operation> done(List<Operation> operations) {
        return operations.stream()
                .filter(operation -> waited(operation).isPresent())
                .toList();
    }

    /** The writes whose clients were told that they did not happen. */
    public List<Operation> refused() {
        return writes.stream()
                .filter(write -> write.outcome() == Outcome.FAILED)
                .toList();
    }

    /** The writes of which nobody can say whether they happened. */
    public List<Operation> unknown() {
        return writes.stream()
                .filter(write ->
                        write.outcome() != Outcome.FAILED && waited(write).isEmpty())
                .toList();
    }

    /** The reads that got no answer in time. */
    public List<Operation> failedReads() {
        return reads.stream().filter(read -> waited(read).isEmpty()).toList();
    }

    /**
     * How long {@code percent} % of the acknowledged writes took at most; empty if none was.
     *
     * @param percent from 1 to 100
     */
    public Optional<Duration> writeTime(int percent) {
        return time(writes, percent);
    }

    /** As {@link #writeTime}, of the reads. */
    public Optional<Duration> readTime(int percent) {
        return time(reads, percent);
    }

    private Optional<Duration> time(List<Operation> operations, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A share is 1 % to 100 %, not " + percent + " %.");
        }
        Duration[] times = operations.stream()
                .flatMap(operation -> waited(operation).stream())
                .toArray(Duration[]::new);
        Arrays.sort(times);
        return times.length == 0 ? Optional.empty() : Optional.of(times[(times.length * percent + 99) / 100 - 1]);
    }

    /** The acknowledged writes of which nothing is left at the end: no copy holds them or anything built on them. */
    public List<Operation> lost() {
        Map<String, Set<String>> ends = new HashMap<>();
        return acknowledged().stream()
                .filter(write -> ends.computeIfAbsent(write.key(), account.copies()::anywhere).stream()
                        .noneMatch(held -> lineage.isBuiltOn(write.key(), held, value(write))))
                .toList();
    }

    /**
     * The reads that got something older than what was there: a write that the system itself puts later had been
     * acknowledged before they began.
     */
    public List<Operation> stale() {
        Map<String, List<Operation>> done = acknowledged().stream().collect(Collectors.groupingBy(Operation::key));
        return done(reads).stream()
                .filter(read -> done.getOrDefault(read.key(), List.of()).stream()
                        .anyMatch(write -> write.before(read) && isBehind(read, write)))
                .toList();
    }

    private boolean isBehind(Operation read, Operation write) {
        List<String> found = found(read);
        if (keepsBoth()) {
            return found.stream().noneMatch(value -> lineage.isBuiltOn(read.key(), value, value(write)));
        }
        int newest =
                found.stream().mapToInt(value -> rank(read.key(), value)).max().orElse(-1);
        return newest < rank(write.key(), value(write));
    }

    /** What {@code read} got, value by value. */
    static List<String> found(Operation read) {
        return ((Action.Read) read.action())
                .result().stream()
                        .flatMap(text -> Arrays.stream(text.split(" \\| ")))
                        .toList();
    }

    private int rank(String key, String value) {
        return rank.getOrDefault(new Lineage.Value(key, value), -1);
    }

    private boolean keepsBoth() {
        return design.merge() == Merge.KEEP_BOTH;
    }

    private static String value(Operation write) {
        return ((Action.Write) write.action()).value();
    }

    /** The keys under which a node met two values of which neither was built on the other. */
    public Set<String> keysInConflict() {
        return lineage.keysInConflict();
    }

    /**
     * How long after the end of the work all copies were the same; empty if they still differ when nobody looks any
     * more.
     */
    public Optional<Duration> convergedAfter() {
        return account.equalSince()
                .map(time -> time.minus(work.end()))
                .map(time -> time.isNegative() ? Duration.ZERO : time);
    }
}
