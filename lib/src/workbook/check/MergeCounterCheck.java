package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static workbook.check.Leaders.FRANKFURT;
import static workbook.check.Leaders.TOKYO;
import static workbook.check.Leaders.VIRGINIA;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderRun;
import replication.multileader.SharedCounter;
import replication.simulation.NodeId;

/** Whether a counter counts every addition once, however often and in whatever order copies meet. */
@TaskCheck(id = "merge-counter", answer = SharedCounter.class, minutes = 8)
public final class MergeCounterCheck implements Explored<SharedCounter> {
    @Test
    @Points(value = 0.4, row = 1)
    void addRaisesOneSlot(SharedCounter counter, Says says) {
        Map<NodeId, Long> slots = new TreeMap<>(Map.of(TOKYO, 2L, VIRGINIA, 3L));
        Map<NodeId, Long> after = counter.add(slots, TOKYO, 5);
        expect(Map.of(TOKYO, 7L, VIRGINIA, 3L), after, "slot", says);
        expect(Map.of(TOKYO, 2L, VIRGINIA, 3L), slots, "touched", says);
        Map<NodeId, Long> none = new TreeMap<>();
        expect(Map.of(FRANKFURT, 5L), counter.add(none, FRANKFURT, 5), "first", says);
        expect(Map.of(), none, "touched", says);
    }

    @Test
    @Points(value = 0.4, row = 2)
    void mergeTakesTheGreaterOfEachSlot(SharedCounter counter, Says says) {
        Map<NodeId, Long> now = Map.of(TOKYO, 5L, VIRGINIA, 1L);
        Map<NodeId, Long> late = Map.of(TOKYO, 3L, FRANKFURT, 2L);
        Map<NodeId, Long> right = Map.of(TOKYO, 5L, VIRGINIA, 1L, FRANKFURT, 2L);
        Map<NodeId, Long> mine = new TreeMap<>(now);
        Map<NodeId, Long> theirs = new TreeMap<>(late);
        expect(right, counter.merge(mine, theirs), "late", says);
        expect(right, counter.merge(new TreeMap<>(late), new TreeMap<>(now)), "swapped", says);
        expect(now, counter.merge(new TreeMap<>(now), new TreeMap<>(now)), "again", says);
        expect(now, mine, "touched", says);
        expect(late, theirs, "theirs", says);
    }

    @Test
    @Points(value = 0.4, row = 3)
    void theValueIsTheSumOfTheSlots(SharedCounter counter, Says says) {
        long value = counter.value(new TreeMap<>(Map.of(TOKYO, 5L, VIRGINIA, 5L)));
        if (value != 10) {
            fail(says.that("sum", value));
        }
        long many = counter.value(new TreeMap<>(Map.of(TOKYO, 2_000_000_000L, VIRGINIA, 2_000_000_000L)));
        if (many != 4_000_000_000L) {
            fail(says.that("many", many));
        }
        long nothing = counter.value(new TreeMap<>());
        if (nothing != 0) {
            fail(says.that("empty", nothing));
        }
    }

    @Test
    @Points(value = 0.8, row = 4)
    void everyAdditionCountsOnce(Supplier<SharedCounter> newCounter, Says says, Search search) {
        search.all(Bounds.NONE.duplicates(1), exploration(newCounter, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "everyAdditionCountsOnce";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<SharedCounter> newCounter, Says says) {
        return Exploration.of(
                "merge-counter",
                seed -> Leaders.cluster(seed)
                        .withoutHistory()
                        .delay(ofMillis(10))
                        .at(ofMillis(0), MultiLeaderClient.at(TOKYO).adds("likes", 1))
                        .at(ofMillis(0), MultiLeaderClient.at(VIRGINIA).adds("likes", 3)),
                cluster -> cluster.counter(newCounter),
                Promise.eventually(run -> violation(run, says)));
    }

    private static Optional<Violation> violation(MultiLeaderRun run, Says says) {
        long added = run.added("likes");
        return run.leaders().stream()
                .filter(leader -> !run.read(leader, "likes").equals(Optional.of(String.valueOf(added))))
                .findFirst()
                .map(leader -> says.violation(
                        "wrong", added, leader, run.read(leader, "likes").orElse("none")));
    }

    private static void expect(Map<NodeId, Long> right, Map<NodeId, Long> found, String sentence, Says says) {
        if (!right.equals(found)) {
            fail(says.that(sentence, new TreeMap<>(right), new TreeMap<>(found)));
        }
    }
}
