package replication.leaderless;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import replication.leaderless.LeaderlessMessage.Does;
import replication.simulation.Link;
import replication.simulation.Network;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Simulation;
import replication.simulation.Step;
import replication.simulation.Tell;

/** Who takes part in a run: the nodes of the ring, nodes that only coordinate, and clients. */
final class Population {
    private final Parts parts;
    private final Set<LeaderlessClient> clients = new LinkedHashSet<>();
    private final Set<NodeId> machines;

    /** @param steps tell which clients there are, and whom they ask */
    Population(Parts parts, List<Scenario.Timed> steps) {
        this.parts = parts;
        steps.forEach(timed -> clientIn(timed.step()).ifPresent(clients::add));
        machines = new LinkedHashSet<>(parts.ring.nodes());
        clients.stream()
                .filter(client -> !client.coordinatesItself())
                .forEach(client -> machines.add(client.coordinator()));
    }

    private static Optional<LeaderlessClient> clientIn(Step step) {
        return step instanceof Tell<?> tell && tell.message() instanceof Does does
                ? Optional.of(does.client())
                : Optional.empty();
    }

    /** Whether {@code node} has something to ask, or is asked to coordinate. */
    boolean needs(NodeId node) {
        return clients.stream()
                .anyMatch(client ->
                        client.id().equals(node) || client.coordinator().equals(node));
    }

    /** Nodes reach themselves at once, and so do clients and their coordinators unless their links are set apart. */
    Network network(Network given) {
        Network network = given;
        for (NodeId node : machines) {
            network = network.link(node, node, link -> Link.after(Duration.ZERO));
        }
        for (LeaderlessClient client : clients) {
            network = network.betweenIfUsual(client.id(), client.coordinator(), link -> Link.after(Duration.ZERO));
        }
        return network;
    }

    /** Puts everybody into {@code simulation}. @return the nodes as they are now, whenever one looks */
    Map<NodeId, LeaderlessNode> join(Simulation<LeaderlessMessage> simulation, RunRecord record) {
        parts.initial.forEach((key, value) -> {
            record.begins(key, value);
            parts.homesOf(key).forEach(home -> record.holds(home, key, Optional.of(initial(value))));
        });
        clients.stream()
                .map(LeaderlessClient::id)
                .distinct()
                .forEach(id -> simulation.addClient(id, perLife(id, name -> new ClientNode(name, parts, record))));
        Map<NodeId, LeaderlessNode> nodes = new LinkedHashMap<>();
        for (NodeId id : machines) {
            simulation.add(id, perLife(id, name -> {
                SortedMap<String, Held> held = name.equals(id) ? initially(id) : new TreeMap<>();
                LeaderlessNode node = new LeaderlessNode(name, parts, record, held);
                nodes.put(id, node);
                return node;
            }));
        }
        return nodes;
    }

    private SortedMap<String, Held> initially(NodeId node) {
        SortedMap<String, Held> held = new TreeMap<>();
        parts.initial.forEach((key, value) -> {
            if (parts.homesOf(key).contains(node)) {
                held.put(key, initial(value));
            }
        });
        return held;
    }

    private Held initial(String value) {
        return parts.siblings
                ? Siblings.of(new SiblingValue(Optional.of(value), Map.of(Parts.START, 1L)))
                : new Versioned(value, new Version(1, Parts.START));
    }

    /** A node that has forgotten everything counts from 1 again, so it needs another name in versions and calls. */
    private static Supplier<Node<LeaderlessMessage>> perLife(
            NodeId id, Function<NodeId, Node<LeaderlessMessage>> program) {
        int[] lives = new int[1];
        return () -> program.apply(++lives[0] == 1 ? id : new NodeId(id + "#" + lives[0]));
    }
}
