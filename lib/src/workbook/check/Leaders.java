package workbook.check;

import static java.time.Duration.ofMillis;

import java.util.List;
import java.util.Random;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.simulation.NodeId;

/** The three leaders of the multi-leader checks, and busy times that several checks put them through. */
final class Leaders {
    static final NodeId FRANKFURT = new NodeId("frankfurt");
    static final NodeId TOKYO = new NodeId("tokyo");
    static final NodeId VIRGINIA = new NodeId("virginia");
    static final List<NodeId> ALL = List.of(FRANKFURT, TOKYO, VIRGINIA);

    private Leaders() {}

    /** All three, each telling the others; a message takes 1 to 60 ms, so that messages overtake each other. */
    static MultiLeaderCluster cluster(long seed) {
        return MultiLeaderCluster.allToAll(FRANKFURT, TOKYO, VIRGINIA)
                .seed(seed)
                .delay(ofMillis(1), ofMillis(60));
    }

    /**
     * Two to five writes of x and y at leaders drawn from the seed, within 4 ms; each client reads what it has just
     * written.
     */
    static MultiLeaderCluster writingAndReading(long seed) {
        Random chance = new Random(seed);
        MultiLeaderCluster busy = cluster(seed);
        int writes = 2 + chance.nextInt(4);
        for (int write = 1; write <= writes; write++) {
            MultiLeaderClient client = MultiLeaderClient.at(anyOf(chance));
            String key = chance.nextInt(3) == 0 ? "y" : "x";
            int time = 100 + chance.nextInt(4);
            busy = busy.at(ofMillis(time), client.writes(key, "v" + write)).at(ofMillis(time), client.reads(key));
        }
        return busy;
    }

    static NodeId anyOf(Random chance) {
        return ALL.get(chance.nextInt(ALL.size()));
    }
}
