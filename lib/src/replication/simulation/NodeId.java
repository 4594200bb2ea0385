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

    // By hand, for runs ask often: a record's own equals is quick only after the second compiler has seen it.
    @Override
    public boolean equals(Object other) {
        return other instanceof NodeId node && name.equals(node.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
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
