package replication.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Exercise 2 of the unit's document, {@code multi_leader.py}, line by line. Its flaws are lessons of the chapter on
 * several leaders; the repaired system is {@code replication.multileader}.
 */
public final class MultiLeaderProgram {
    private MultiLeaderProgram() {}

    /** {@code VersionedData}. The time is in ms instead of seconds. */
    public record VersionedData(String value, int version, String leaderId, long timestamp) {}

    /** {@code MultiLeaderNode}. */
    public static final class MultiLeaderNode {
        private final String nodeId;
        private final LongSupplier time;
        private final Map<String, VersionedData> data = new LinkedHashMap<>();
        private int version;

        /** @param time stands for {@code time.time()}; in ms */
        public MultiLeaderNode(String nodeId, LongSupplier time) {
            this.nodeId = nodeId;
            this.time = time;
        }

        public VersionedData write(String key, String value) {
            version += 1;
            VersionedData versioned = new VersionedData(value, version, nodeId, time.getAsLong());
            data.put(key, versioned);
            return versioned;
        }

        /** Takes in what another leader wrote (conflict resolution). */
        public void receiveReplication(String key, VersionedData incoming) {
            VersionedData existing = data.get(key);

            if (existing == null) {
                data.put(key, incoming);
                return;
            }

            // Conflict resolution: last writer wins (timestamp).
            if (incoming.timestamp() > existing.timestamp()) {
                data.put(key, incoming);
            } else if (incoming.timestamp() == existing.timestamp()) {
                // At the same timestamp the leader id decides.
                if (incoming.leaderId().compareTo(existing.leaderId()) > 0) {
                    data.put(key, incoming);
                }
            }
        }

        public Map<String, VersionedData> data() {
            return data;
        }
    }

    /** {@code MultiLeaderCluster}. */
    public static final class MultiLeaderCluster {
        private final List<MultiLeaderNode> leaders = new ArrayList<>();

        /** @param time stands for {@code time.time()}; in ms */
        public MultiLeaderCluster(int numLeaders, LongSupplier time) {
            for (int i = 0; i < numLeaders; i++) {
                leaders.add(new MultiLeaderNode("leader" + i, time));
            }
        }

        public void write(int leaderIndex, String key, String value) {
            MultiLeaderNode leader = leaders.get(leaderIndex);
            VersionedData versioned = leader.write(key, value);

            // Asynchronous replication to the other leaders, says the document. They have it before write returns.
            for (int i = 0; i < leaders.size(); i++) {
                if (i != leaderIndex) {
                    leaders.get(i).receiveReplication(key, versioned);
                }
            }
        }

        /** @throws NullPointerException if the leader has no such key */
        public String read(int leaderIndex, String key) {
            return leaders.get(leaderIndex).data().get(key).value();
        }

        public List<MultiLeaderNode> leaders() {
            return List.copyOf(leaders);
        }
    }

    /**
     * {@code demo_multi}.
     *
     * @param sleep stands for {@code time.sleep}; gets ms
     * @return the lines that it prints
     */
    public static List<String> demoMulti(LongSupplier time, LongConsumer sleep) {
        MultiLeaderCluster cluster = new MultiLeaderCluster(2, time);

        // Both leaders are written to "at the same time", as a conflict.
        cluster.write(0, "config", "value_from_leader0");
        sleep.accept(1);
        cluster.write(1, "config", "value_from_leader1");

        return List.of("Leader0: " + cluster.read(0, "config"), "Leader1: " + cluster.read(1, "config"));
    }
}
