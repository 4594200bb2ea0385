package workbook.mutants.stepdown;

import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "equalAndLowerTermsChangeNothing",
        says = "candidate, term 2",
        because = "a candidate gives way to any message of its own term")
final class CandidatesFollowEqualTerms extends Usual {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        return messageTerm == state.term() && state.role() == Role.CANDIDATE
                ? new Reaction(new NodeState(Role.FOLLOWER, messageTerm, state.votedFor()), Action.HANDLE)
                : super.onMessage(state, messageTerm);
    }
}
