package replication.singleleader;

import java.util.List;
import java.util.Optional;
import replication.simulation.NodeId;
import replication.simulation.Step;

/**
 * Somebody who reads and writes. What it is told to do are steps of a scenario: {@code alice.writes("x", "1")}.
 *
 * <p>A client sits beside the nodes that it talks to: its messages take 0 ms and are not lost, unless the scenario sets
 * its links otherwise.
 */
public record SingleLeaderClient(NodeId id) {
    /** A step in which this client writes to the first leader, or to another node: {@link #to}. */
    public record Writes(NodeId client, String key, String value, Optional<NodeId> node) implements Step {
        /** The same write, sent to {@code node}. */
        public Writes to(NodeId node) {
            return new Writes(client, key, value, Optional.of(node));
        }
    }

    /**
     * A step in which this client reads: from the first leader, from another node, or in its {@link Session}.
     *
     * @param nodes whom it asks; where there is none, the first leader, or in a session every follower
     */
    public record Reads(NodeId client, String key, List<NodeId> nodes, boolean session) implements Step {
        public Reads {
            nodes = List.copyOf(nodes);
        }

        /** The same read, sent to {@code node}. */
        public Reads from(NodeId node) {
            return new Reads(client, key, List.of(node), false);
        }

        /** The same read; the client's session picks one of {@code reachable}, usually all followers, or the leader. */
        public Reads inSession(NodeId... reachable) {
            return new Reads(client, key, List.of(reachable), true);
        }
    }

    /** The client of this name, as it stands on its lane. */
    public static SingleLeaderClient named(String name) {
        return new SingleLeaderClient(new NodeId(name));
    }

    public Writes writes(String key, String value) {
        return new Writes(id, key, value, Optional.empty());
    }

    public Reads reads(String key) {
        return new Reads(id, key, List.of(), false);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
