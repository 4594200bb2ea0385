package replication.leaderless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import replication.leaderless.HashTree.Place;
import replication.leaderless.LeaderlessMessage.Bring;
import replication.leaderless.LeaderlessMessage.Differing;
import replication.leaderless.LeaderlessMessage.Hashes;
import replication.leaderless.LeaderlessMessage.Summaries;
import replication.leaderless.LeaderlessMessage.Want;
import replication.simulation.Context;
import replication.simulation.NodeId;

/**
 * Anti-entropy of one node: walks down two hash trees, level by level, to where they differ, then lets the plan say
 * what travels. Whoever began holds nothing in mind between two messages, so that a lost one only ends the walk.
 */
final class AntiEntropyProtocol {
    private static final Place ROOT = new Place(0, 0);

    /** Takes in what another home brings. */
    interface Keeper {
        void keep(String key, Held held, Context<LeaderlessMessage> context);
    }

    private final Parts parts;
    private final DataRules rules;
    private final SortedMap<String, Held> data;
    private final RunRecord record;
    private final Keeper keeper;

    /** @param data what this node holds */
    AntiEntropyProtocol(Parts parts, DataRules rules, SortedMap<String, Held> data, RunRecord record, Keeper keeper) {
        this.parts = parts;
        this.rules = rules;
        this.data = data;
        this.record = record;
        this.keeper = keeper;
    }

    void begin(NodeId partner, Context<LeaderlessMessage> context) {
        sendHashes(partner, Set.of(ROOT), context);
    }

    /** False if {@code message} has nothing to do with anti-entropy. */
    boolean receive(LeaderlessMessage message, NodeId from, Context<LeaderlessMessage> context) {
        if (message instanceof Hashes hashes) {
            compare(hashes.hashes(), from, context);
        } else if (message instanceof Differing differing) {
            Set<Place> below = new TreeSet<>();
            differing.places().forEach(place -> below.addAll(place.children()));
            sendHashes(from, below, context);
        } else if (message instanceof Summaries theirs) {
            exchange(theirs, from, context);
        } else if (message instanceof Want want) {
            bring(want.keys(), from, context);
        } else if (message instanceof Bring bring) {
            bring.held().forEach((key, held) -> keeper.keep(key, held, context));
        } else {
            return false;
        }
        return true;
    }

    private void sendHashes(NodeId partner, Set<Place> places, Context<LeaderlessMessage> context) {
        HashTree tree = tree(partner);
        SortedMap<Place, Long> hashes = new TreeMap<>();
        places.forEach(place -> hashes.put(place, tree.hash(place)));
        context.send(partner, new Hashes(hashes));
    }

    private void compare(Map<Place, Long> theirs, NodeId partner, Context<LeaderlessMessage> context) {
        HashTree tree = tree(partner);
        record.comparedHashes(theirs.size());
        Set<Place> inner = new TreeSet<>();
        Set<Integer> leaves = new TreeSet<>();
        theirs.forEach((place, hash) -> {
            if (tree.hash(place) == hash) {
                return;
            }
            if (tree.isLeaf(place)) {
                leaves.add(place.index());
            } else {
                inner.add(place);
            }
        });
        if (!leaves.isEmpty()) {
            context.send(partner, new Summaries(leaves, summaries(partner, leaves)));
        } else if (!inner.isEmpty()) {
            context.send(partner, new Differing(inner));
        }
    }

    private void exchange(Summaries theirs, NodeId partner, Context<LeaderlessMessage> context) {
        SortedMap<String, Summary> mine = summaries(partner, theirs.leaves());
        record.comparedVersions(mine.size() + theirs.versions().size());
        Exchange exchange = rules.plan(mine, new TreeMap<>(theirs.versions()));
        bring(exchange.send(), partner, context);
        if (!exchange.ask().isEmpty()) {
            context.send(partner, new Want(exchange.ask()));
        }
    }

    private void bring(Set<String> keys, NodeId partner, Context<LeaderlessMessage> context) {
        SortedMap<String, Held> held = new TreeMap<>(data);
        held.keySet().retainAll(keys);
        if (!held.isEmpty()) {
            record.transferred(held.size());
            context.send(partner, new Bring(held));
        }
    }

    private HashTree tree(NodeId partner) {
        return HashTree.of(shared(partner), parts.treeLevels, parts.leaf);
    }

    private SortedMap<String, Summary> summaries(NodeId partner, Set<Integer> leaves) {
        SortedMap<String, Summary> summaries = shared(partner);
        int count = 1 << parts.treeLevels;
        summaries.keySet().removeIf(key -> !leaves.contains(Math.floorMod(parts.leaf.applyAsInt(key), count)));
        return summaries;
    }

    /** What this node holds of the keys of which both are homes. */
    private SortedMap<String, Summary> shared(NodeId partner) {
        SortedMap<String, Summary> shared = new TreeMap<>();
        data.forEach((key, held) -> {
            if (parts.homesOf(key).contains(partner)) {
                shared.put(key, rules.summary(held));
            }
        });
        return shared;
    }

    /** With whom {@code self} compares in round {@code turn}: with one after the other. */
    Optional<NodeId> partner(NodeId self, long turn) {
        List<NodeId> others =
                parts.ring.nodes().stream().filter(node -> !node.equals(self)).toList();
        boolean isHome = others.size() < parts.ring.nodes().size();
        return isHome && !others.isEmpty() ? Optional.of(others.get((int) (turn % others.size()))) : Optional.empty();
    }
}
