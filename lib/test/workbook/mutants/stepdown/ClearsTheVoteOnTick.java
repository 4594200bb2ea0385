package workbook.mutants.stepdown;

import java.util.Optional;
import replication.election.NodeState;
import replication.election.Role;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "doesNotLeadAlone",
        says = "it could vote for somebody else in term 2",
        because = "clears the vote although the term stays")
final class ClearsTheVoteOnTick extends Usual {
    @Override
    public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
        NodeState next = super.onTick(state, nowMillis, contactMillis, timeoutMillis);
        return next.equals(state) ? state : new NodeState(Role.FOLLOWER, state.term(), Optional.empty());
    }
}
