package workbook.mutants.stepdown;

import java.util.Optional;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import workbook.mutants.Wrong;

@Wrong(
        task = "step-down",
        row = "equalAndLowerTermsChangeNothing",
        says = "it was \"follower, term 2, no vote\"",
        because = "clears the vote with every message of its own term")
final class ClearsTheVoteOnMessage extends Usual {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        return messageTerm == state.term()
                ? new Reaction(new NodeState(state.role(), messageTerm, Optional.empty()), Action.HANDLE)
                : super.onMessage(state, messageTerm);
    }
}
