package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.leaderless.LeaderlessCluster.A;
import static replication.leaderless.LeaderlessCluster.B;
import static replication.leaderless.LeaderlessCluster.C;
import static replication.leaderless.LeaderlessCluster.leaderless;
import static workbook.check.Homes.ALICE;
import static workbook.check.Homes.BOB;
import static workbook.check.Homes.deleted;
import static workbook.check.Homes.written;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Search;
import replication.leaderless.LeaderlessCluster;
import replication.leaderless.ReadRepair;
import replication.leaderless.Version;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;

/** Whether a reader brings homes up to date without writing anything anew. */
@TaskCheck(id = "read-repair", answer = ReadRepair.class, minutes = 11)
public final class ReadRepairCheck implements ExploredInEveryOrder<ReadRepair> {
    private static final Versioned OLD = written("old", 7);
    private static final Versioned NEW = written("new", 9);

    @Test
    @Points(value = 0.7, row = 1)
    void bringsTheNewestToWhoLacksIt(ReadRepair repair, Says says) {
        repairs(Map.of(C, NEW), holding(NEW, NEW, OLD), repair, says);
        repairs(Map.of(B, NEW, C, NEW), holding(NEW, OLD, written("older", 6)), repair, says);
        Map<NodeId, Optional<Versioned>> fresh = holding(OLD, NEW);
        fresh.put(C, Optional.empty());
        repairs(Map.of(A, NEW, C, NEW), fresh, repair, says);
        repairs(Map.of(B, deleted(10)), holding(deleted(10), NEW), repair, says);
        repairs(Map.of(A, NEW), holding(deleted(8), NEW), repair, says);
        Versioned bobs = new Versioned("bob's", new Version(9, BOB.id()));
        repairs(Map.of(A, bobs), holding(NEW, bobs), repair, says);
        repairs(Map.of(B, NEW), holding(NEW, written("new", 7)), repair, says);
        Map<NodeId, Optional<Versioned>> deletedOnly = holding(deleted(10));
        deletedOnly.put(B, Optional.empty());
        repairs(Map.of(B, deleted(10)), deletedOnly, repair, says);
    }

    @Test
    @Points(value = 0.6, row = 2)
    void leavesTheOthersAlone(ReadRepair repair, Says says) {
        repairs(Map.of(), holding(NEW, NEW, NEW), repair, says);
        repairs(Map.of(), holding(NEW), repair, says);
        repairs(Map.of(), holding(deleted(10), deleted(10)), repair, says);
        Map<NodeId, Optional<Versioned>> unknown = new TreeMap<>(Map.of(A, Optional.empty(), B, Optional.empty()));
        repairs(Map.of(), unknown, repair, says);
        repairs(Map.of(), new TreeMap<>(), repair, says);
    }

    @Test
    @Points(value = 0.7, row = 3)
    void aHomeKeepsTheNewer(ReadRepair repair, Says says) {
        stores(NEW, Optional.empty(), NEW, repair, says);
        stores(NEW, Optional.of(OLD), NEW, repair, says);
        stores(NEW, Optional.of(NEW), OLD, repair, says);
        stores(NEW, Optional.of(NEW), NEW, repair, says);
        stores(deleted(10), Optional.of(NEW), deleted(10), repair, says);
        stores(deleted(10), Optional.of(deleted(10)), NEW, repair, says);
        Versioned bobs = new Versioned("bob's", new Version(9, BOB.id()));
        stores(bobs, Optional.of(NEW), bobs, repair, says);
        stores(bobs, Optional.of(bobs), NEW, repair, says);
    }

    @Test
    @Points(value = 0.6, row = 4)
    void homesAgreeAfterReadsInManyRuns(Supplier<ReadRepair> newRepair, Says says, Search search) {
        search.runs(300, exploration(newRepair, says)).orThrow();
    }

    @Test
    @Points(value = 0.4, row = 5)
    void homesAgreeInEveryOrder(Supplier<ReadRepair> newRepair, Says says, Search search) {
        search.all(Bounds.NONE, inEveryOrder(newRepair, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "homesAgreeAfterReadsInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<ReadRepair> newRepair, Says says) {
        return exploration("read-repair", ReadRepairCheck::writtenInPart, newRepair, says);
    }

    @Override
    public String completeRow() {
        return "homesAgreeInEveryOrder";
    }

    /** Two homes; the reader asks both, and waits until those have confirmed that it repairs. */
    @Override
    public Exploration<?, ?> inEveryOrder(Supplier<ReadRepair> newRepair, Says says) {
        return exploration(
                "read-repair two writes",
                seed -> leaderless(A, B)
                        .write(1)
                        .read(2)
                        .repairInForeground()
                        .patient()
                        .seed(seed)
                        .at(ofMillis(0), ALICE.writes("x", "1"))
                        .at(ofMillis(0), ALICE.writes("x", "2"))
                        .at(ofMillis(0), BOB.reads("x")),
                newRepair,
                says);
    }

    private static Exploration<?, ?> exploration(
            String name, LongFunction<LeaderlessCluster> scenario, Supplier<ReadRepair> newRepair, Says says) {
        return Exploration.of(
                name,
                scenario,
                cluster -> cluster.readRepair(newRepair),
                Homes.readsSeeWhatIsDone(says),
                Homes.endEqual(says));
    }

    /**
     * Most writes reach two homes only, and while reads repair the third, the next write is on its way. In the end bob
     * reads once more when everything has arrived; of y the third home has never heard.
     */
    private static LeaderlessCluster writtenInPart(long seed) {
        LeaderlessCluster cluster = leaderless(A, B, C)
                .seed(seed)
                .delay(ofMillis(1), ofMillis(30))
                .duplicates(0.2)
                .repairInBackground()
                .silentAfter(ofMillis(100))
                .at(ofMillis(0), ALICE.writes("y", "1").to(A, B));
        NodeId[][] pairs = {{A, B}, {B, C}, {A, C}, {A, B, C}};
        for (int number = 1; number <= 4; number++) {
            int time = 60 * number - 60;
            NodeId[] homes = pairs[(int) Math.floorMod(seed + number, 4L)];
            cluster = cluster.at(ofMillis(time), ALICE.writes("x", "v" + number).to(homes))
                    .at(ofMillis(time + 30), BOB.reads("x"))
                    .at(ofMillis(time + 50), BOB.reads("x"));
        }
        return cluster.at(ofMillis(600), BOB.reads("x")).at(ofMillis(600), BOB.reads("y"));
    }

    private static Map<NodeId, Optional<Versioned>> holding(Versioned... held) {
        Map<NodeId, Optional<Versioned>> replies = new TreeMap<>();
        for (int index = 0; index < held.length; index++) {
            replies.put(Homes.NODES.get(index), Optional.of(held[index]));
        }
        return replies;
    }

    private static void repairs(
            Map<NodeId, Versioned> right, Map<NodeId, Optional<Versioned>> replies, ReadRepair repair, Says says) {
        Map<NodeId, Optional<Versioned>> given = new TreeMap<>(replies);
        Map<NodeId, Versioned> repairs = repair.repairs(given);
        if (!right.equals(repairs)) {
            fail(says.that("wrong", text(replies), new TreeMap<>(right), new TreeMap<>(repairs)));
        }
        if (!given.equals(replies)) {
            fail(says.that("changed", text(replies), text(given)));
        }
    }

    private static Map<NodeId, String> text(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, String> text = new TreeMap<>();
        replies.forEach(
                (node, held) -> text.put(node, held.map(Versioned::toString).orElse("nothing")));
        return text;
    }

    private static void stores(
            Versioned right, Optional<Versioned> mine, Versioned incoming, ReadRepair repair, Says says) {
        Versioned stored = repair.store(mine, incoming);
        if (!right.equals(stored)) {
            fail(says.that("wrong", mine.map(Versioned::toString).orElse("nothing"), incoming, right, stored));
        }
    }
}
