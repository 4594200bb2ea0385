package workbook.mutants.stepdown;

import java.util.Optional;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import replication.election.TermRule;
import workbook.mutants.Right;

@Right(task = "step-down", how = "compares once, with a switch on the sign")
final class OneComparison implements TermRule {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        return switch (Long.signum(messageTerm - state.term())) {
            case 1 -> new Reaction(new NodeState(Role.FOLLOWER, messageTerm, Optional.empty()), Action.HANDLE);
            case 0 -> new Reaction(state, Action.HANDLE);
            default -> new Reaction(state, Action.REFUSE);
        };
    }

    @Override
    public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
        if (state.role() != Role.LEADER || nowMillis <= contactMillis + timeoutMillis) {
            return state;
        }
        return new NodeState(Role.FOLLOWER, state.term(), state.votedFor());
    }
}
