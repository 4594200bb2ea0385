package workbook.mutants.stepdown;

import java.util.Optional;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "stepsDownInManyRuns",
        says = "Two leaders of term",
        because = "takes an equal term for a higher one: steps down and forgets its vote")
final class StepsDownAndForgets extends Usual {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        return messageTerm == state.term()
                ? new Reaction(new NodeState(Role.FOLLOWER, messageTerm, Optional.empty()), Action.HANDLE)
                : super.onMessage(state, messageTerm);
    }
}
