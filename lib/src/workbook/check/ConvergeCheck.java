package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static workbook.check.Leaders.FRANKFURT;
import static workbook.check.Leaders.TOKYO;
import static workbook.check.Leaders.VIRGINIA;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Search;
import replication.multileader.ConflictRule;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;

/** Whether copies that meet in any order become equal, deletions included. */
@TaskCheck(id = "converge", answer = ReplicaMerge.class, minutes = 12)
public final class ConvergeCheck {
    private record Twin(MultiLeaderRun run, MultiLeaderRun ours) {}

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
        search.runs(
                200,
                seed -> {
                    MultiLeaderCluster apart = apart(seed);
                    return new Twin(apart.merge(newMerge).run(), apart.run());
                },
                Search.Promise.of(twin -> twin.run().trace(), twin -> violation(twin, says)));
    }

    /** Two to five writes and deletions while everybody is cut off from everybody. */
    private static MultiLeaderCluster apart(long seed) {
        Random chance = new Random(seed);
        MultiLeaderCluster apart = Leaders.apart(seed, chance);
        int writes = 2 + chance.nextInt(4);
        for (int write = 1; write <= writes; write++) {
            MultiLeaderClient client = MultiLeaderClient.at(Leaders.anyOf(chance));
            String key = chance.nextInt(3) == 0 ? "y" : "x";
            boolean deletes = chance.nextInt(3) == 0;
            apart = apart.at(
                    ofMillis(10 + chance.nextInt(80)), deletes ? client.deletes(key) : client.writes(key, "v" + write));
        }
        return apart;
    }

    private static Optional<String> violation(Twin twin, Says says) {
        return twin.run()
                .difference()
                .map(difference -> says.that("differ", difference))
                .or(() -> Leaders.ALL.stream()
                        .filter(leader ->
                                !twin.run().valuesOf(leader).equals(twin.ours().valuesOf(leader)))
                        .findFirst()
                        .map(leader -> says.that(
                                "wrong",
                                leader,
                                twin.run().valuesOf(leader),
                                twin.ours().valuesOf(leader))));
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
