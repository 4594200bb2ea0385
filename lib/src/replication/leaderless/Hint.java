package replication.leaderless;

import java.util.Objects;
import replication.simulation.NodeId;

/**
 * A promise to bring a home what it missed.
 *
 * @param node the home that was silent
 */
public record Hint(NodeId node, String key, Versioned versioned) {
    public Hint {
        Objects.requireNonNull(node, "A hint names the home that it is for; it is null.");
        Objects.requireNonNull(key, "A hint names its key; it is null.");
        Objects.requireNonNull(versioned, "A hint holds what the home missed; it is null.");
    }

    @Override
    public String toString() {
        return "for " + node + ": " + key + "=" + versioned;
    }
}
