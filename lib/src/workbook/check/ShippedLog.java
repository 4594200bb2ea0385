package workbook.check;

import static java.time.Duration.ofMillis;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.singleleader.LogEntry;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** What the checks of the chapter single-leader share: entries, a bad network, and what a log says about data. */
final class ShippedLog {
    static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");
    static final List<NodeId> FOLLOWERS = List.of(FOLLOWER1, FOLLOWER2);

    private static final List<String> KEYS = List.of("x", "y", "z");

    private ShippedLog() {}

    /** The entry of the first epoch that sets {@code key} to {@code value}. */
    static LogEntry set(long sequence, String key, String value) {
        return new LogEntry(1, sequence, key, value, 10 * sequence);
    }

    /**
     * A cluster on a network that delays, loses and doubles, in which alice writes {@code writes} times, every 10 to 40
     * ms.
     */
    static SingleLeaderCluster busy(SingleLeaderCluster cluster, long seed, int writes) {
        List<Scenario.Timed> steps = new ArrayList<>();
        SplittableRandom chance = new SplittableRandom(seed);
        int time = 0;
        for (int number = 1; number <= writes; number++) {
            String key = KEYS.get(chance.nextInt(KEYS.size()));
            steps.add(new Scenario.Timed(ofMillis(time), ALICE.writes(key, String.valueOf(number))));
            time += chance.nextInt(10, 41);
        }
        return cluster.seed(seed)
                .delay(ofMillis(5), ofMillis(60))
                .loss(0.1)
                .duplicates(0.1)
                .at(steps);
    }

    static SingleLeaderCluster asynchronous() {
        return SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2);
    }

    /** The data after the first {@code sequence} entries of {@code log}. */
    static Map<String, String> after(List<LogEntry> log, long sequence) {
        Map<String, String> data = new TreeMap<>();
        for (LogEntry entry : log.subList(0, (int) Math.min(sequence, log.size()))) {
            data.put(entry.key(), entry.value());
        }
        return data;
    }

    /** A follower whose data at the end are not the leader's; empty if there is none. */
    static Optional<NodeId> differing(SingleLeaderRun run) {
        return run.nodes().stream()
                .filter(node -> !run.data(node).equals(run.data(LEADER)))
                .findFirst();
    }

    /** Every order of reading and shipping: bob reads every key at every follower, {@code times} times. */
    static SingleLeaderCluster readEverywhere(SingleLeaderCluster cluster, int times) {
        List<Scenario.Timed> steps = new ArrayList<>();
        for (int round = 1; round <= times; round++) {
            for (NodeId follower : FOLLOWERS) {
                for (String key : KEYS) {
                    steps.add(new Scenario.Timed(
                            ofMillis(25L * round), BOB.reads(key).from(follower)));
                }
            }
        }
        return cluster.at(steps);
    }

    /** The log as far as a sentence needs it: the entries in order, or "nothing". */
    static String text(List<LogEntry> log) {
        List<String> entries = new ArrayList<>();
        log.forEach(entry -> entries.add(entry.toString()));
        return entries.isEmpty() ? "nothing" : String.join(", ", entries);
    }
}
