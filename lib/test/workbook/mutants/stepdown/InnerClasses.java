package workbook.mutants.stepdown;

import java.util.Optional;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Role;
import replication.election.TermRule;
import workbook.mutants.Right;

@Right(task = "step-down", how = "an inner class for the follower to be and a static one for silence")
final class InnerClasses implements TermRule {
    private final Demotion demotion = new Demotion();
    private long highestTerm;

    private final class Demotion {
        NodeState of(NodeState state) {
            boolean newTerm = highestTerm > state.term();
            return new NodeState(
                    Role.FOLLOWER, newTerm ? highestTerm : state.term(), newTerm ? Optional.empty() : state.votedFor());
        }
    }

    private static final class Silence {
        private final long millis;

        Silence(long from, long to) {
            millis = Math.subtractExact(to, from);
        }

        boolean isLongerThan(long timeout) {
            return millis > timeout;
        }
    }

    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        highestTerm = messageTerm;
        return messageTerm < state.term()
                ? new Reaction(state, Reaction.Action.REFUSE)
                : new Reaction(messageTerm == state.term() ? state : demotion.of(state), Reaction.Action.HANDLE);
    }

    @Override
    public NodeState onTick(NodeState state, long nowMillis, long lastMajorityContactMillis, long timeoutMillis) {
        highestTerm = state.term();
        boolean deposed = state.role() == Role.LEADER
                && new Silence(lastMajorityContactMillis, nowMillis).isLongerThan(timeoutMillis);
        return deposed ? demotion.of(state) : state;
    }
}
