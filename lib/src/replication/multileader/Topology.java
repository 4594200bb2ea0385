package replication.multileader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import replication.simulation.NodeId;

/**
 * Which leader tells which.
 *
 * @param next for each leader those that it tells, in order
 * @param forwards whether a leader passes on what another one told it
 */
record Topology(Map<NodeId, List<NodeId>> next, boolean forwards) {
    static Topology allToAll(NodeId... leaders) {
        return new Topology(told(leaders, leader -> others(leaders, leader)), false);
    }

    static Topology ring(NodeId... leaders) {
        List<NodeId> ring = Arrays.asList(leaders);
        return new Topology(
                told(
                        leaders,
                        leader -> ring.size() == 1
                                ? List.of()
                                : List.of(ring.get((ring.indexOf(leader) + 1) % ring.size()))),
                true);
    }

    static Topology star(NodeId hub, NodeId... others) {
        NodeId[] leaders = new NodeId[others.length + 1];
        leaders[0] = hub;
        System.arraycopy(others, 0, leaders, 1, others.length);
        return new Topology(told(leaders, leader -> leader.equals(hub) ? List.of(others) : List.of(hub)), true);
    }

    List<NodeId> leaders() {
        return List.copyOf(next.keySet());
    }

    /**
     * Whoever told {@code leader} tells those that it told, where news is passed on. Empty if nobody would be left, or
     * if others hear of each other only through it although it is no link of a ring.
     */
    Optional<Topology> without(NodeId leader) {
        boolean isHub = forwards && next.get(leader).size() > 1;
        if (next.size() == 1 || isHub) {
            return Optional.empty();
        }
        Map<NodeId, List<NodeId>> left = new LinkedHashMap<>();
        next.forEach((teller, told) -> {
            if (!teller.equals(leader)) {
                Stream<NodeId> passedOn = forwards && told.equals(List.of(leader))
                        ? next.get(leader).stream()
                        : told.stream().filter(other -> !other.equals(leader));
                left.put(teller, passedOn.filter(other -> !other.equals(teller)).toList());
            }
        });
        return Optional.of(new Topology(left, forwards));
    }

    private static Map<NodeId, List<NodeId>> told(NodeId[] leaders, Function<NodeId, List<NodeId>> whom) {
        if (leaders.length == 0 || new TreeSet<>(Arrays.asList(leaders)).size() < leaders.length) {
            throw new IllegalArgumentException(
                    "A cluster needs at least one leader, and each only once, not " + Arrays.toString(leaders) + ".");
        }
        Map<NodeId, List<NodeId>> next = new LinkedHashMap<>();
        for (NodeId leader : leaders) {
            next.put(leader, whom.apply(leader));
        }
        return next;
    }

    private static List<NodeId> others(NodeId[] leaders, NodeId self) {
        List<NodeId> others = new ArrayList<>(Arrays.asList(leaders));
        others.remove(self);
        return List.copyOf(others);
    }
}
