package replication.leaderless;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import replication.simulation.NodeId;
import replication.simulation.Step;

/**
 * Somebody who reads and writes. What it is told to do are steps of a scenario: {@code alice.writes("x", "1")}.
 *
 * @param id its name on the lane of a diagram
 * @param coordinator who asks the homes on its behalf: the client itself, or any node, which then is 0 ms away unless
 *     the scenario sets that link otherwise
 */
public record LeaderlessClient(NodeId id, NodeId coordinator) {
    /** A step in which a client writes. */
    public record Writes(
            LeaderlessClient client, String key, Optional<String> value, List<NodeId> homes, OptionalInt quorum)
            implements Step {
        public Writes {
            homes = List.copyOf(homes);
        }

        /** The same write, sent only to these homes. */
        public Writes to(NodeId... only) {
            return new Writes(client, key, value, List.of(only), quorum);
        }

        /** The same write, done when {@code w} homes have stored it. */
        public Writes waitingFor(int w) {
            return new Writes(client, key, value, homes, OptionalInt.of(w));
        }
    }

    /** A step in which a client reads. */
    public record Reads(LeaderlessClient client, String key, List<NodeId> homes, OptionalInt quorum) implements Step {
        public Reads {
            homes = List.copyOf(homes);
        }

        /** The same read that asks only these homes, and waits for all of them unless told otherwise. */
        public Reads from(NodeId... only) {
            return new Reads(client, key, List.of(only), quorum);
        }

        /** The same read, answered when {@code r} homes have answered. */
        public Reads waitingFor(int r) {
            return new Reads(client, key, homes, OptionalInt.of(r));
        }
    }

    /** A client of this name that coordinates itself: it asks the homes directly. */
    public static LeaderlessClient named(String name) {
        NodeId id = new NodeId(name);
        return new LeaderlessClient(id, id);
    }

    /** The same client, for which {@code node} coordinates. */
    public LeaderlessClient at(NodeId node) {
        return new LeaderlessClient(id, node);
    }

    public Writes writes(String key, String value) {
        return new Writes(this, key, Optional.of(value), List.of(), OptionalInt.empty());
    }

    public Writes deletes(String key) {
        return new Writes(this, key, Optional.empty(), List.of(), OptionalInt.empty());
    }

    public Reads reads(String key) {
        return new Reads(this, key, List.of(), OptionalInt.empty());
    }

    boolean coordinatesItself() {
        return id.equals(coordinator);
    }

    @Override
    public String toString() {
        return id.name();
    }
}
