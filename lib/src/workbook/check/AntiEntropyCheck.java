package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.leaderless.LeaderlessCluster.A;
import static replication.leaderless.LeaderlessCluster.B;
import static replication.leaderless.LeaderlessCluster.C;
import static replication.leaderless.LeaderlessCluster.exchange;
import static replication.leaderless.LeaderlessCluster.leaderless;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.restart;
import static replication.simulation.Fault.restartWithoutMemory;
import static workbook.check.Homes.ALICE;
import static workbook.check.Homes.BOB;
import static workbook.check.Homes.version;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Exploration;
import replication.exploration.Search;
import replication.leaderless.AntiEntropy;
import replication.leaderless.Exchange;
import replication.leaderless.LeaderlessCluster;
import replication.leaderless.Version;

/** Whether two homes become equal by what they send each other, and send nothing else. */
@TaskCheck(id = "anti-entropy", answer = AntiEntropy.class, minutes = 9)
public final class AntiEntropyCheck implements Explored<AntiEntropy> {
    private static final int MANY = 1_024;

    @Test
    @Points(value = 0.6, row = 1)
    void sendsWhatIsNewerHere(AntiEntropy antiEntropy, Says says) {
        plans(Set.of("x"), Set.of(), Map.of("x", version(2)), Map.of("x", version(1)), antiEntropy, says);
        plans(Set.of("x"), Set.of(), Map.of("x", version(1)), Map.of(), antiEntropy, says);
        plans(Set.of("x"), Set.of(), Map.of("x", version(12)), Map.of("x", version(9)), antiEntropy, says);
        plans(Set.of("x"), Set.of(), Map.of("x", bobs(2)), Map.of("x", version(2)), antiEntropy, says);
    }

    @Test
    @Points(value = 0.6, row = 2)
    void asksForWhatIsNewerThere(AntiEntropy antiEntropy, Says says) {
        plans(Set.of(), Set.of("x"), Map.of("x", version(1)), Map.of("x", version(2)), antiEntropy, says);
        plans(Set.of(), Set.of("x"), Map.of(), Map.of("x", version(1)), antiEntropy, says);
        plans(Set.of(), Set.of("x"), Map.of("x", version(2)), Map.of("x", bobs(2)), antiEntropy, says);
        plans(
                Set.of("mine", "newer"),
                Set.of("older", "theirs"),
                Map.of("mine", version(1), "newer", version(3), "older", version(1)),
                Map.of("theirs", version(1), "newer", version(2), "older", version(2)),
                antiEntropy,
                says);
    }

    @Test
    @Points(value = 0.8, row = 3)
    void nothingElseTravels(AntiEntropy antiEntropy, Says says) {
        plans(Set.of(), Set.of(), Map.of(), Map.of(), antiEntropy, says);
        plans(Set.of(), Set.of(), Map.of("x", version(2)), Map.of("x", version(2)), antiEntropy, says);
        Map<String, Version> mine = new TreeMap<>();
        for (int number = 1; number <= MANY; number++) {
            mine.put("k" + number, version(1));
        }
        Map<String, Version> theirs = new TreeMap<>(mine);
        mine.put("k100", version(2));
        theirs.put("k400", version(2));
        theirs.remove("k900");
        Exchange exchange = antiEntropy.plan(new TreeMap<>(mine), new TreeMap<>(theirs));
        if (!new Exchange(Set.of("k100", "k900"), Set.of("k400")).equals(exchange)) {
            int travelling = exchange.send().size() + exchange.ask().size();
            fail(says.that("many", MANY, exchange.send().size(), exchange.ask().size(), travelling));
        }
    }

    @Test
    @Points(value = 1.0, row = 4)
    void homesEndEqual(Supplier<AntiEntropy> newAntiEntropy, Says says, Search search) {
        search.runs(300, exploration(newAntiEntropy, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "homesEndEqual";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<AntiEntropy> newAntiEntropy, Says says) {
        return Exploration.of(
                "anti-entropy",
                AntiEntropyCheck::apart,
                cluster -> cluster.antiEntropy(newAntiEntropy),
                Homes.endEqual(says));
    }

    /**
     * c misses writes and a deletion and comes back, with its memory or without it; then a and b miss what only c gets.
     * It is always c that begins to compare, first with a, then with b.
     */
    private static LeaderlessCluster apart(long seed) {
        LeaderlessCluster cluster = leaderless(A, B, C)
                .seed(seed)
                .delay(ofMillis(1), ofMillis(12))
                .write(1)
                .holding("z", "first")
                .at(ofMillis(10), ALICE.writes("y", "1"))
                .at(ofMillis(50), crash(C))
                .at(ofMillis(60), ALICE.writes("x", "1"))
                .at(ofMillis(80), ALICE.deletes("y"))
                .at(ofMillis(100), BOB.writes("w", "1"))
                .at(ofMillis(150), seed % 2 == 0 ? restart(C) : restartWithoutMemory(C))
                .at(ofMillis(200), BOB.writes("v", "1").to(C));
        for (int round = 0; round < 2; round++) {
            cluster = cluster.at(ofMillis(300 + 200 * round), exchange(C, A))
                    .at(ofMillis(400 + 200 * round), exchange(C, B));
        }
        return cluster;
    }

    private static Version bobs(long counter) {
        return new Version(counter, BOB.id());
    }

    private static void plans(
            Set<String> send,
            Set<String> ask,
            Map<String, Version> mine,
            Map<String, Version> theirs,
            AntiEntropy antiEntropy,
            Says says) {
        Exchange right = new Exchange(send, ask);
        Map<String, Version> here = new TreeMap<>(mine);
        Map<String, Version> there = new TreeMap<>(theirs);
        Exchange plan = antiEntropy.plan(here, there);
        if (!right.equals(plan)) {
            fail(says.that("wrong", new TreeMap<>(mine), new TreeMap<>(theirs), right, plan));
        }
        if (!here.equals(mine) || !there.equals(theirs)) {
            fail(says.that("changed", new TreeMap<>(mine), new TreeMap<>(theirs), here, there));
        }
    }
}
