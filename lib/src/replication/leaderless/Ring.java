package replication.leaderless;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import replication.simulation.NodeId;

/**
 * Where keys live. The nodes stand evenly on a ring; a key begins at one of them, by its hash, and goes round. There is
 * no weight, and a node that is added moves many keys: how real rings avoid that is no matter of this chapter.
 *
 * <p>Source: DeCandia et al., "Dynamo", 2007, sections 4.2 and 4.3.
 */
public record Ring(List<NodeId> nodes) {
    /** @throws IllegalArgumentException if there is no node, or two have the same name */
    public Ring {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty() || Set.copyOf(nodes).size() < nodes.size()) {
            throw new IllegalArgumentException("A ring has nodes with different names, not " + nodes + ".");
        }
    }

    /** All nodes in the order in which they are to hold {@code key}: the homes first, then those who stand in. */
    public List<NodeId> preferenceList(String key) {
        List<NodeId> list = new ArrayList<>(nodes);
        Collections.rotate(list, -Math.floorMod(key.hashCode(), nodes.size()));
        return List.copyOf(list);
    }
}
