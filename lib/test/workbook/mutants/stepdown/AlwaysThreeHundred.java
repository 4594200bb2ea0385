package workbook.mutants.stepdown;

import java.util.Optional;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Role;
import replication.election.TermRule;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "doesNotLeadAlone",
        says = "the time-out that was handed in is 600 ms",
        because = "300 ms stand in the code, whatever time-out is handed in")
final class AlwaysThreeHundred implements TermRule {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        if (messageTerm > state.term()) {
            return new Reaction(new NodeState(Role.FOLLOWER, messageTerm, Optional.empty()), Reaction.Action.HANDLE);
        }
        return new Reaction(state, messageTerm == state.term() ? Reaction.Action.HANDLE : Reaction.Action.REFUSE);
    }

    @Override
    public NodeState onTick(NodeState state, long nowMillis, long lastMajorityContactMillis, long timeoutMillis) {
        boolean alone = state.role() == Role.LEADER && nowMillis - lastMajorityContactMillis > 300;
        return alone ? new NodeState(Role.FOLLOWER, state.term(), state.votedFor()) : state;
    }
}
