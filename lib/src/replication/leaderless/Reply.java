package replication.leaderless;

import java.util.Objects;
import java.util.Optional;
import replication.simulation.NodeId;

/**
 * What one home said to a reader.
 *
 * @param versioned what it holds, perhaps a tombstone; empty if it has never heard of the key
 */
public record Reply(NodeId node, Optional<Versioned> versioned) {
    public Reply {
        Objects.requireNonNull(node, "A reply names the node that gave it; it is null.");
        Objects.requireNonNull(versioned, "A reply is Optional.empty() where there is no such key; it is null.");
    }

    @Override
    public String toString() {
        return node + ": " + versioned.map(Versioned::toString).orElse("nothing");
    }
}
