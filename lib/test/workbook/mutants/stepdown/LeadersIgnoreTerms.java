package workbook.mutants.stepdown;

import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "followsAHigherTerm",
        says = "\"leader, term 1, vote for n1\" got a message of term 3",
        because = "the document's rule: a leader does not care about terms")
class LeadersIgnoreTerms extends Usual {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        return state.role() == Role.LEADER ? new Reaction(state, Action.HANDLE) : super.onMessage(state, messageTerm);
    }
}
