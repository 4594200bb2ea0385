package replication.simulation;

/**
 * The name of a node, as it stands on the lane of a diagram. Ids compare as text, as in the unit's document:
 * {@code leader10} comes before {@code leader2}.
 */
public record NodeId(String name) implements Comparable<NodeId> {
    /** @throws IllegalArgumentException if the name is blank */
    public NodeId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A node needs a name; it may not be blank.");
        }
    }

    @Override
    public int compareTo(NodeId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
