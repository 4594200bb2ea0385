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

    static MultiLeaderClient client(NodeId leader) {
        return MultiLeaderClient.at(leader);
    }

    /** The same, with {@code writes} writes of x and y in the first few ms, at leaders and times drawn from the seed. */
    static MultiLeaderCluster writing(long seed, int writes) {
        Random chance = new Random(seed);
        MultiLeaderCluster busy = cluster(seed);
        for (int write = 1; write <= writes; write++) {
            MultiLeaderClient client = client(ALL.get(chance.nextInt(ALL.size())));
            String key = chance.nextInt(3) == 0 ? "y" : "x";
            busy = busy.at(ofMillis(100 + chance.nextInt(4)), client.writes(key, "v" + write));
        }
        return busy;
    }
}
