package replication.strategy;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import replication.simulation.Fault;
import replication.simulation.NodeId;

/**
 * What every choice is put through. Whoever writes does so every 10 ms, to one of 20 keys. The third node and its
 * client are down for a second, memory kept; where somebody who is cut off has to be able to write, they are only cut
 * off. Later the first node is cut off and dies with its client; it comes back empty and without a client.
 */
final class Ordeal {
    static final Duration THIRD_GOES = ofMillis(1_000);
    static final Duration THIRD_RETURNS = ofMillis(2_000);
    static final Duration FIRST_CUT_OFF = ofMillis(2_935);
    static final Duration FIRST_DIES = ofMillis(2_995);
    static final Duration FIRST_RETURNS = ofMillis(4_000);
    static final Duration BETWEEN_WRITES = ofMillis(10);

    private static final Duration WRITES_UNTIL = ofMillis(4_500);
    private static final Duration WATCHED = ofMillis(5_000);
    private static final int KEYS = 20;
    private static final long SEED = 42;

    private Ordeal() {}

    static Workload of(List<NodeId> sites, Requirements required) {
        SplittableRandom chance = new SplittableRandom(SEED);
        List<Workload.Ask> asks = new ArrayList<>();
        for (Duration at = Duration.ZERO; at.compareTo(WRITES_UNTIL) < 0; at = at.plus(BETWEEN_WRITES)) {
            for (NodeId site : sites.subList(0, required.writers())) {
                String key = "k" + (1 + chance.nextInt(KEYS));
                asks.add(new Workload.Ask(at, site, key, Optional.of(site + "-" + asks.size())));
                if (required.ownWrites()) {
                    ownRead(sites, site, key, at.plus(BETWEEN_WRITES), asks);
                }
            }
        }
        Workload work = Workload.at(sites.toArray(NodeId[]::new))
                .seed(SEED)
                .watchedFor(WATCHED)
                .asking(asks);
        return afflicted(work, sites.get(0), sites.get(2), required.offline());
    }

    /** The client of {@code site} looks at what it has just written, at one living node after the other. */
    private static void ownRead(List<NodeId> sites, NodeId site, String key, Duration at, List<Workload.Ask> asks) {
        List<NodeId> living = living(sites, at);
        if (living.contains(site)) {
            NodeId place = living.get(asks.size() / 2 % living.size());
            asks.add(new Workload.Ask(at, site, place, key, Optional.empty()));
        }
    }

    /** The nodes that answer at {@code time} and whom the first client can reach. */
    private static List<NodeId> living(List<NodeId> sites, Duration time) {
        boolean thirdIsAway = time.compareTo(THIRD_GOES) >= 0 && time.compareTo(THIRD_RETURNS) < 0;
        boolean firstIsAway = time.compareTo(FIRST_CUT_OFF) >= 0 && time.compareTo(FIRST_RETURNS) < 0;
        return sites.subList(firstIsAway ? 1 : 0, thirdIsAway ? 2 : 3);
    }

    private static Workload afflicted(Workload work, NodeId first, NodeId third, boolean offline) {
        Workload afflicted = offline
                ? work.cutOff(third, THIRD_GOES, THIRD_RETURNS)
                : work.fault(THIRD_GOES, Fault.crash(third))
                        .fault(THIRD_GOES, Fault.crash(Workload.clientAt(third)))
                        .fault(THIRD_RETURNS, Fault.restart(third))
                        .fault(THIRD_RETURNS, Fault.restart(Workload.clientAt(third)));
        return afflicted
                .cutOff(first, FIRST_CUT_OFF, FIRST_RETURNS)
                .fault(FIRST_DIES, Fault.crash(first))
                .fault(FIRST_DIES, Fault.crash(Workload.clientAt(first)))
                .fault(FIRST_RETURNS, Fault.restartWithoutMemory(first));
    }

    /**
     * Whether at {@code asked} the node of the site number {@code site}, from 0, is up and linked, and stays so until a
     * client there gives up.
     */
    static boolean isUpThroughout(int site, Duration asked, Duration patience) {
        Duration until = asked.plus(patience);
        return switch (site) {
            case 0 -> until.compareTo(FIRST_CUT_OFF) <= 0;
            case 1 -> true;
            default -> until.compareTo(THIRD_GOES) <= 0 || asked.compareTo(THIRD_RETURNS) >= 0;
        };
    }
}
