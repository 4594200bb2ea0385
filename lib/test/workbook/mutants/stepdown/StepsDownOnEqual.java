package workbook.mutants.stepdown;

import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "stepsDownInManyRuns",
        says = "every node could reach it",
        because = "steps down on an equal term, so the first follower's answer ends the reign")
final class StepsDownOnEqual extends Usual {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        return messageTerm == state.term()
                ? new Reaction(new NodeState(Role.FOLLOWER, messageTerm, state.votedFor()), Action.HANDLE)
                : super.onMessage(state, messageTerm);
    }
}
