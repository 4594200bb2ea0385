package workbook.mutants.stepdown;

import java.util.Optional;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "equalAndLowerTermsChangeNothing",
        says = "should be refused",
        because = "falls back to the term of an older message")
final class FallsBack extends Usual {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        return messageTerm == state.term()
                ? new Reaction(state, Action.HANDLE)
                : new Reaction(new NodeState(Role.FOLLOWER, messageTerm, Optional.empty()), Action.HANDLE);
    }
}
