package replication.simulation;

/**
 * Hands {@code message} to {@code node} as if it came from itself, past the network: how a scenario asks a client to do
 * something. A crashed node does not get it, a paused one gets it on waking.
 */
public record Tell<M>(NodeId node, M message) implements Step {
    @Override
    public String toString() {
        return node + " " + message;
    }
}
