package replication.election;

import java.util.Optional;
import replication.simulation.NodeId;

/**
 * What a node takes itself for, in which term, and whom it voted for in that term.
 *
 * @param votedFor belongs to {@code term}: another term, another vote
 */
public record NodeState(Role role, long term, Optional<NodeId> votedFor) {
    @Override
    public String toString() {
        return role.name().toLowerCase(java.util.Locale.ROOT) + ", term " + term
                + votedFor.map(name -> ", vote for " + name).orElse(", no vote");
    }
}
