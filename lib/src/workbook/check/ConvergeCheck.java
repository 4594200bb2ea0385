package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static workbook.check.Leaders.FRANKFURT;
import static workbook.check.Leaders.TOKYO;
import static workbook.check.Leaders.VIRGINIA;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.multileader.ConflictRule;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderRun;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;
import replication.simulation.Event;
import replication.simulation.NodeId;

/** Whether copies that meet in any order become equal, deletions included. */
@TaskCheck(id = "converge", answer = ReplicaMerge.class, minutes = 12)
public final class ConvergeCheck implements Explored<ReplicaMerge> {
    /** The timestamps of this check differ, so the rule of the document decides them all. */
    private static final ConflictRule RULE = ConflictRule.asInTheDocument();

    private static final VersionedValue OLD = new VersionedValue("old", 1, TOKYO, 10);
    private static final VersionedValue NEW = new VersionedValue("new", 1, VIRGINIA, 20);
    private static final VersionedValue DELETED = new VersionedValue(Optional.empty(), 1, FRANKFURT, 15);

    @Test
    @Points(value = 0.5, row = 1)
    void everyKeyOfBothSidesStays(ReplicaMerge merge, Says says) {
        expect(Map.of("x", OLD, "y", NEW), merged(merge, Map.of("x", OLD), Map.of("y", NEW)), "keys", says);
        expect(Map.of("x", OLD), merged(merge, Map.of(), Map.of("x", OLD)), "fresh", says);
        expect(Map.of("x", OLD), merged(merge, Map.of("x", OLD), Map.of()), "fromFresh", says);
    }

    @Test
    @Points(value = 0.5, row = 2)
    void theWinnerStaysUnderEachKey(ReplicaMerge merge, Says says) {
        expect(Map.of("x", NEW), merged(merge, Map.of("x", OLD), Map.of("x", NEW)), "incoming", says);
        expect(Map.of("x", NEW), merged(merge, Map.of("x", NEW), Map.of("x", OLD)), "mine", says);
        ConflictRule oldest = (a, b) -> a.timestamp() < b.timestamp() ? a : b;
        expect(
                Map.of("x", OLD),
                merge.merge(new TreeMap<>(Map.of("x", OLD)), new TreeMap<>(Map.of("x", NEW)), oldest),
                "rule",
                says);
        Map<String, VersionedValue> mine = new TreeMap<>(Map.of("x", OLD, "z", OLD));
        Map<String, VersionedValue> theirs = new TreeMap<>(Map.of("x", NEW, "y", NEW));
        merge.merge(mine, theirs, RULE);
        expect(Map.of("x", OLD, "z", OLD), mine, "touched", says);
        expect(Map.of("x", NEW, "y", NEW), theirs, "touched", says);
    }

    @Test
    @Points(value = 0.5, row = 3)
    void tombstonesTakePart(ReplicaMerge merge, Says says) {
        expect(Map.of("x", DELETED), merged(merge, Map.of("x", OLD), Map.of("x", DELETED)), "deletes", says);
        expect(Map.of("x", DELETED), merged(merge, Map.of("x", DELETED), Map.of("x", OLD)), "returns", says);
        expect(Map.of("x", DELETED), merged(merge, Map.of("x", DELETED), Map.of()), "forgotten", says);
        expect(Map.of("x", DELETED), merged(merge, Map.of(), Map.of("x", DELETED)), "unknown", says);
        expect(Map.of("x", NEW), merged(merge, Map.of("x", DELETED), Map.of("x", NEW)), "newer", says);
    }

    @Test
    @Points(value = 1.5, row = 4)
    void exchangesMakeAllLeadersEqual(Supplier<ReplicaMerge> newMerge, Says says, Search search) {
        search.all(Bounds.NONE, exploration(newMerge, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "exchangesMakeAllLeadersEqual";
    }

    /** Tokyo writes x, Virginia deletes it, nobody is told, and then each leader sends all it has to both others. */
    @Override
    public Exploration<?, ?> exploration(Supplier<ReplicaMerge> newMerge, Says says) {
        return Exploration.of(
                "converge",
                seed -> Leaders.cluster(seed)
                        .withoutHistory()
                        .delay(ofMillis(10))
                        .withoutUpdates()
                        .exchangeEvery(ofMillis(150))
                        .until(ofMillis(299))
                        .at(ofMillis(10), MultiLeaderClient.at(TOKYO).writes("x", "v1"))
                        .at(ofMillis(10), MultiLeaderClient.at(VIRGINIA).deletes("x")),
                cluster -> cluster.merge(newMerge),
                Promise.eventually(run -> violation(run, says)));
    }

    private static Optional<Violation> violation(MultiLeaderRun run, Says says) {
        if (someoneWroteAfterItsExchange(run)) {
            return Optional.empty();
        }
        Comparator<VersionedValue> lastWritten =
                Comparator.comparingLong(VersionedValue::timestamp).thenComparing(VersionedValue::leaderId);
        return run.versions("x").stream()
                .max(lastWritten)
                .flatMap(last -> run.leaders().stream()
                        .map(leader -> Map.entry(
                                leader, Optional.ofNullable(run.valuesOf(leader).get("x"))))
                        .filter(held -> !held.getValue().equals(Optional.of(last)))
                        .findFirst()
                        .map(held -> says.violation(
                                "wrong",
                                held.getKey(),
                                held.getValue().map(String::valueOf).orElse("nothing"),
                                last)));
    }

    /** What a leader has not sent, nobody can have; a client's message may be that late. */
    private static boolean someoneWroteAfterItsExchange(MultiLeaderRun run) {
        Set<NodeId> exchanged = new HashSet<>();
        for (Event event : run.trace().events()) {
            if (event instanceof Event.TimerFired fired) {
                exchanged.add(fired.node());
            } else if (event instanceof Event.Delivered delivered
                    && exchanged.contains(delivered.to())
                    && delivered
                            .from()
                            .equals(MultiLeaderClient.at(delivered.to()).id())) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, VersionedValue> merged(
            ReplicaMerge merge, Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs) {
        return merge.merge(new TreeMap<>(mine), new TreeMap<>(theirs), RULE);
    }

    private static void expect(
            Map<String, VersionedValue> right, Map<String, VersionedValue> found, String sentence, Says says) {
        if (!right.equals(found)) {
            fail(says.that(sentence, new TreeMap<>(right), new TreeMap<>(found)));
        }
    }
}
