package workbook.mutants.stepdown;

import java.util.Optional;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import replication.election.TermRule;

/** Right; the wrong ones change one method of it. */
abstract class Usual implements TermRule {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        if (messageTerm > state.term()) {
            return new Reaction(new NodeState(Role.FOLLOWER, messageTerm, Optional.empty()), Action.HANDLE);
        }
        return new Reaction(state, messageTerm < state.term() ? Action.REFUSE : Action.HANDLE);
    }

    @Override
    public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
        return state.role() == Role.LEADER && nowMillis - contactMillis > timeoutMillis
                ? new NodeState(Role.FOLLOWER, state.term(), state.votedFor())
                : state;
    }
}
