package workbook.mutants.stepdown;

import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "followsAHigherTerm",
        says = "It has to become",
        because = "takes over the term but keeps the vote of the old one")
final class KeepsTheOldVote extends Usual {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        return messageTerm > state.term()
                ? new Reaction(new NodeState(Role.FOLLOWER, messageTerm, state.votedFor()), Action.HANDLE)
                : super.onMessage(state, messageTerm);
    }
}
