package replication.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Exercise 1 of the unit's document, {@code single_leader.py}, line by line. Its flaws are lessons of the chapter on a
 * single leader; the repaired system is {@code replication.singleleader}.
 */
public final class SingleLeaderProgram {
    private SingleLeaderProgram() {}

    /** {@code NodeRole}. */
    public enum NodeRole {
        LEADER,
        FOLLOWER
    }

    /** {@code ReplicationLog}: one entry of the log. The time is in ms instead of seconds. */
    public record ReplicationLog(int sequence, String operation, String key, String value, long timestamp) {}

    /** {@code NotLeaderError}. */
    public static final class NotLeaderError extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotLeaderError(String message) {
            super(message);
        }
    }

    /** {@code ReplicatedNode}. */
    public static final class ReplicatedNode {
        private final String nodeId;
        private final NodeRole role;
        private final LongSupplier time;
        private final Map<String, String> data = new HashMap<>();
        private final List<ReplicationLog> log = new ArrayList<>();
        private int lastAppliedSeq = 0;

        /** @param time stands for {@code time.time()}; in ms */
        public ReplicatedNode(String nodeId, NodeRole role, LongSupplier time) {
            this.nodeId = nodeId;
            this.role = role;
            this.time = time;
        }

        /** @throws NotLeaderError if this node is not the leader */
        public ReplicationLog write(String key, String value) {
            if (role != NodeRole.LEADER) {
                throw new NotLeaderError("Only leader can write");
            }

            int seq = log.size() + 1;
            ReplicationLog logEntry = new ReplicationLog(seq, "SET", key, value, time.getAsLong());

            log.add(logEntry);
            data.put(key, value);
            lastAppliedSeq = seq;

            return logEntry;
        }

        /** Applies an entry (for followers). */
        public boolean applyLog(ReplicationLog logEntry) {
            if (logEntry.sequence() != lastAppliedSeq + 1) {
                return false; // The order is wrong.
            }

            log.add(logEntry);
            data.put(logEntry.key(), logEntry.value());
            lastAppliedSeq = logEntry.sequence();
            return true;
        }

        /** Empty stands for {@code None}. */
        public Optional<String> read(String key) {
            return Optional.ofNullable(data.get(key));
        }

        public String nodeId() {
            return nodeId;
        }

        public List<ReplicationLog> log() {
            return List.copyOf(log);
        }

        public int lastAppliedSeq() {
            return lastAppliedSeq;
        }
    }

    /** {@code SingleLeaderCluster}. */
    public static final class SingleLeaderCluster {
        private final ReplicatedNode leader;
        private final List<ReplicatedNode> followers;

        /** @param time stands for {@code time.time()}; in ms */
        public SingleLeaderCluster(LongSupplier time) {
            leader = new ReplicatedNode("leader", NodeRole.LEADER, time);
            followers = List.of(
                    new ReplicatedNode("follower1", NodeRole.FOLLOWER, time),
                    new ReplicatedNode("follower2", NodeRole.FOLLOWER, time));
        }

        /** Writes synchronously, which is the document's default. */
        public boolean write(String key, String value) {
            return write(key, value, true);
        }

        /** Writes. */
        public boolean write(String key, String value, boolean sync) {
            ReplicationLog logEntry = leader.write(key, value);

            if (sync) {
                // Synchronous replication.
                for (ReplicatedNode follower : followers) {
                    follower.applyLog(logEntry);
                }
            } else {
                // Asynchronous replication (in the background): "pass" in the document.
            }

            return true;
        }

        /** Reads from a follower, which is the document's default. */
        public Optional<String> read(String key) {
            return read(key, false);
        }

        /** Reads. */
        public Optional<String> read(String key, boolean readFromLeader) {
            if (readFromLeader) {
                return leader.read(key);
            } else {
                // Reads from a follower (may be old).
                return followers.get(0).read(key);
            }
        }

        public ReplicatedNode leader() {
            return leader;
        }

        public List<ReplicatedNode> followers() {
            return followers;
        }
    }

    /**
     * {@code demo}.
     *
     * @param time stands for {@code time.time()}; in ms
     * @return the lines that it prints
     */
    public static List<String> demo(LongSupplier time) {
        SingleLeaderCluster cluster = new SingleLeaderCluster(time);

        cluster.write("user:1", "Alice");

        return List.of(
                "Leader: " + cluster.read("user:1", true).orElse("None"),
                "Follower: " + cluster.read("user:1", false).orElse("None"));
    }
}
