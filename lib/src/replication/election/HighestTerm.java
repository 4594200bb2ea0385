package replication.election;

import java.util.Optional;
import replication.simulation.NodeId;

/** Whoever hears of a higher term follows it; whoever leads and hears nothing from a majority stops. */
final class HighestTerm implements TermRule {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        if (messageTerm > state.term()) {
            return new Reaction(follower(messageTerm, Optional.empty()), Reaction.Action.HANDLE);
        }
        return new Reaction(state, messageTerm == state.term() ? Reaction.Action.HANDLE : Reaction.Action.REFUSE);
    }

    @Override
    public NodeState onTick(NodeState state, long nowMillis, long lastMajorityContactMillis, long timeoutMillis) {
        boolean alone = nowMillis - lastMajorityContactMillis > timeoutMillis;
        return state.role() == Role.LEADER && alone ? follower(state.term(), state.votedFor()) : state;
    }

    private static NodeState follower(long term, Optional<NodeId> votedFor) {
        return new NodeState(Role.FOLLOWER, term, votedFor);
    }
}
