package replication.strategy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import replication.consistency.Action;
import replication.consistency.Operation;
import replication.simulation.Intake;
import replication.simulation.NodeId;
import replication.strategy.Shortfall.Kind;

/** What the ordeal has left, held against what is required. */
final class Aftermath {
    private static final Duration RECENT = Duration.ofMillis(500);

    private final Requirements required;
    private final Workload work;
    private final Measured measured;
    private final List<Operation> acknowledged;
    private final List<Operation> lost = new ArrayList<>();
    private final List<Operation> overruled = new ArrayList<>();
    private final List<Shortfall> shortfalls = new ArrayList<>();

    Aftermath(Requirements required, Workload work, Measured measured) {
        this.required = required;
        this.work = work;
        this.measured = measured;
        acknowledged = measured.acknowledged();
        Set<Lineage.Value> survived = survived();
        measured.lost().forEach(write -> (survived.contains(value(write)) ? overruled : lost).add(write));
    }

    /** What came to a node that did not forget it afterwards. */
    private Set<Lineage.Value> survived() {
        NodeId first = work.sites().get(0);
        Set<Lineage.Value> survived = new HashSet<>();
        for (Intake intake : measured.account().intakes()) {
            if (!intake.node().equals(first) || intake.at().compareTo(Ordeal.FIRST_RETURNS) >= 0) {
                survived.add(new Lineage.Value(intake.key(), intake.incoming()));
            }
        }
        return survived;
    }

    private static Lineage.Value value(Operation write) {
        return new Lineage.Value(write.key(), text(write));
    }

    private static String text(Operation write) {
        return ((Action.Write) write.action()).value();
    }

    /** Everything that is required and was not kept, the gravest first. */
    List<Shortfall> shortfalls() {
        judgeLoss();
        judgeMerging();
        boolean copiesMatter = required.loss() != Loss.ALL;
        missed(Kind.DIFFERENT_COPIES, copiesMatter && measured.convergedAfter().isEmpty() ? 1 : 0, 1);
        if (required.ownWrites()) {
            List<Operation> reads = answeredReads();
            missed(Kind.OWN_WRITES, reads.stream().filter(this::missesOwnWrite).count(), reads.size());
        }
        if (required.offline()) {
            List<Operation> cutOff = writesAt(2).stream()
                    .filter(write -> asked(write).compareTo(Ordeal.THIRD_GOES) >= 0)
                    .filter(write -> asked(write).compareTo(Ordeal.THIRD_RETURNS) < 0)
                    .toList();
            missed(Kind.OFFLINE, cutOff.stream().filter(this::failed).count(), cutOff.size());
        }
        beyond(Kind.PAUSE, longestPause(), required.maxPauseMillis());
        beyond(Kind.WRITE_TIME, measured.writeTime(99).orElse(work.patience()), required.maxWriteMillis());
        return List.copyOf(shortfalls);
    }

    private void judgeLoss() {
        if (required.loss() == Loss.NONE) {
            missed(Kind.LOST, lost.size(), acknowledged.size());
        } else if (required.loss() == Loss.RECENT) {
            Duration recently = Ordeal.FIRST_DIES.minus(RECENT);
            long longBefore = lost.stream()
                    .filter(write -> answered(write).compareTo(recently) < 0)
                    .count();
            missed(Kind.LOST_LONG_BEFORE, longBefore, acknowledged.size());
        }
    }

    private void judgeMerging() {
        if (required.loss() == Loss.ALL) {
            return;
        }
        Map<String, Set<String>> ends = ends();
        long several =
                ends.values().stream().filter(values -> values.size() > 1).count();
        boolean sums = measured.design().merge() == Merge.ADD;
        if (sums && required.merge() != Merge.ADD) {
            missed(Kind.SUMS, ends.size(), ends.size());
            return;
        }
        switch (required.merge()) {
            case NEVER -> missed(Kind.OVERRULED, besideOthers(ends), acknowledged.size());
            case KEEP_BOTH -> missed(Kind.VANISHED, overruled.size(), acknowledged.size());
            case LAST_WINS -> missed(Kind.SEVERAL_VALUES, several, ends.size());
            case ADD -> {
                missed(Kind.MISSING_FROM_SUM, overruled.size(), acknowledged.size());
                missed(Kind.SEVERAL_VALUES, several, ends.size());
            }
        }
    }

    /** What nodes hold at the end, by key. */
    private Map<String, Set<String>> ends() {
        Map<String, Set<String>> ends = new TreeMap<>();
        acknowledged.forEach(write -> ends.computeIfAbsent(
                write.key(), key -> measured.account().copies().anywhere(key)));
        return ends;
    }

    /** How many acknowledged writes have no place in the longest line of writes of their key. */
    private long besideOthers(Map<String, Set<String>> ends) {
        Map<String, List<Operation>> byKey = new HashMap<>();
        Set<Operation> gone = new HashSet<>(lost);
        acknowledged.stream()
                .filter(write -> !gone.contains(write))
                .forEach(write -> byKey.computeIfAbsent(write.key(), key -> new ArrayList<>())
                        .add(write));
        return byKey.entrySet().stream()
                .mapToLong(entry -> {
                    List<Operation> writes = entry.getValue();
                    long inLine = ends.get(entry.getKey()).stream()
                            .mapToLong(end -> writes.stream()
                                    .filter(write -> measured.lineage().isBuiltOn(write.key(), end, text(write)))
                                    .count())
                            .max()
                            .orElse(0);
                    return writes.size() - inLine;
                })
                .sum();
    }

    private List<Operation> answeredReads() {
        return measured.reads().stream().filter(read -> !failed(read)).toList();
    }

    /** Whether it does not show what its client had written last, as far as that was acknowledged. */
    private boolean missesOwnWrite(Operation read) {
        Optional<Operation> own = acknowledged.stream()
                .filter(write -> write.key().equals(read.key()) && read.who().startsWith(write.who()))
                .filter(write -> write.before(read))
                .reduce((earlier, later) -> later);
        return own.isPresent()
                && Measured.found(read).stream()
                        .noneMatch(found -> measured.lineage().isBuiltOn(read.key(), found, text(own.get())));
    }

    private Duration longestPause() {
        Duration longest = Duration.ZERO;
        for (int site = 0; site < work.sites().size(); site++) {
            Optional<Duration> since = Optional.empty();
            for (Operation write : writesAt(site)) {
                Duration asked = asked(write);
                boolean fails = failed(write) && Ordeal.isUpThroughout(site, asked, work.patience());
                since = fails ? since.or(() -> Optional.of(asked)) : Optional.empty();
                Duration pause =
                        since.map(asked::minus).map(Ordeal.BETWEEN_WRITES::plus).orElse(Duration.ZERO);
                longest = pause.compareTo(longest) > 0 ? pause : longest;
            }
        }
        return longest;
    }

    private List<Operation> writesAt(int site) {
        return measured.writesAt(work.sites().get(site));
    }

    private boolean failed(Operation operation) {
        return measured.waited(operation).isEmpty();
    }

    private static Duration asked(Operation operation) {
        return operation.when().orElseThrow().called();
    }

    private Duration answered(Operation write) {
        return asked(write).plus(measured.waited(write).orElseThrow());
    }

    private void missed(Kind kind, long count, long of) {
        if (count > 0) {
            shortfalls.add(new Shortfall(kind, count, of));
        }
    }

    private void beyond(Kind kind, Duration time, long limitMillis) {
        if (time.compareTo(Duration.ofMillis(limitMillis)) > 0) {
            shortfalls.add(new Shortfall(kind, time.toMillis(), limitMillis));
        }
    }
}
