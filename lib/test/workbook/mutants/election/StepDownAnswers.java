package workbook.mutants.election;

import java.util.Optional;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import replication.election.TermRule;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to step-down. */
final class StepDownAnswers {
    private StepDownAnswers() {}

    /** Right; the wrong ones change one method of it. */
    private abstract static class Usual implements TermRule {
        @Override
        public Reaction onMessage(NodeState state, long messageTerm) {
            if (messageTerm > state.term()) {
                return new Reaction(new NodeState(Role.FOLLOWER, messageTerm, Optional.empty()), Action.HANDLE);
            }
            return new Reaction(state, messageTerm < state.term() ? Action.REFUSE : Action.HANDLE);
        }

        @Override
        public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
            return state.role() == Role.LEADER && nowMillis - contactMillis > timeoutMillis
                    ? new NodeState(Role.FOLLOWER, state.term(), state.votedFor())
                    : state;
        }
    }

    @Wrong(
            task = "step-down",
            row = "followsAHigherTerm",
            says = "\"leader, term 1, vote for n1\" got a message of term 3",
            because = "the document's rule: a leader does not care about terms")
    static class LeadersIgnoreTerms extends Usual {
        @Override
        public Reaction onMessage(NodeState state, long messageTerm) {
            return state.role() == Role.LEADER
                    ? new Reaction(state, Action.HANDLE)
                    : super.onMessage(state, messageTerm);
        }
    }

    @Wrong(
            task = "step-down",
            row = "stepsDownInManyRuns",
            says = "one node should lead",
            because = "without a look at the terms and at the clock both leaders go on after the heal")
    static final class NothingDeposes extends LeadersIgnoreTerms {
        @Override
        public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
            return nowMillis > 10_000 ? super.onTick(state, nowMillis, contactMillis, timeoutMillis) : state;
        }
    }

    @Wrong(
            task = "step-down",
            row = "stepsDownInManyRuns",
            says = "took itself for the leader until",
            because = "looks at terms only, so a leader that hears nothing believes in itself")
    static final class IgnoresTheClock extends Usual {
        @Override
        public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
            return state;
        }
    }

    @Wrong(
            task = "step-down",
            row = "doesNotLeadAlone",
            says = "it could vote for somebody else in term 2",
            because = "clears the vote although the term stays")
    static final class ClearsTheVoteOnTick extends Usual {
        @Override
        public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
            NodeState next = super.onTick(state, nowMillis, contactMillis, timeoutMillis);
            return next.equals(state) ? state : new NodeState(Role.FOLLOWER, state.term(), Optional.empty());
        }
    }

    @Wrong(
            task = "step-down",
            row = "equalAndLowerTermsChangeNothing",
            says = "yours: \"follower, term 2, no vote\", HANDLE",
            because = "clears the vote with every message of its own term")
    static final class ClearsTheVoteOnMessage extends Usual {
        @Override
        public Reaction onMessage(NodeState state, long messageTerm) {
            return messageTerm == state.term()
                    ? new Reaction(new NodeState(state.role(), messageTerm, Optional.empty()), Action.HANDLE)
                    : super.onMessage(state, messageTerm);
        }
    }

    @Wrong(
            task = "step-down",
            row = "followsAHigherTerm",
            says = "It has to become",
            because = "takes over the term but keeps the vote of the old one")
    static final class KeepsTheOldVote extends Usual {
        @Override
        public Reaction onMessage(NodeState state, long messageTerm) {
            return messageTerm > state.term()
                    ? new Reaction(new NodeState(Role.FOLLOWER, messageTerm, state.votedFor()), Action.HANDLE)
                    : super.onMessage(state, messageTerm);
        }
    }

    @Wrong(
            task = "step-down",
            row = "stepsDownInManyRuns",
            says = "every node could reach it",
            because = "steps down on an equal term, so the first follower's answer ends the reign")
    static final class StepsDownOnEqual extends Usual {
        @Override
        public Reaction onMessage(NodeState state, long messageTerm) {
            return messageTerm == state.term()
                    ? new Reaction(new NodeState(Role.FOLLOWER, messageTerm, state.votedFor()), Action.HANDLE)
                    : super.onMessage(state, messageTerm);
        }
    }

    @Wrong(
            task = "step-down",
            row = "equalAndLowerTermsChangeNothing",
            says = "REFUSE; yours",
            because = "falls back to the term of an older message")
    static final class FallsBack extends Usual {
        @Override
        public Reaction onMessage(NodeState state, long messageTerm) {
            return messageTerm == state.term()
                    ? new Reaction(state, Action.HANDLE)
                    : new Reaction(new NodeState(Role.FOLLOWER, messageTerm, Optional.empty()), Action.HANDLE);
        }
    }

    @Wrong(
            task = "step-down",
            row = "doesNotLeadAlone",
            says = "not longer than the time-out",
            because = "gives up one ms early")
    static final class GivesUpEarly extends Usual {
        @Override
        public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
            return super.onTick(state, nowMillis + 1, contactMillis, timeoutMillis);
        }
    }

    @Wrong(
            task = "step-down",
            row = "equalAndLowerTermsChangeNothing",
            says = "candidate, term 2",
            because = "a candidate gives way to any message of its own term")
    static final class CandidatesFollowEqualTerms extends Usual {
        @Override
        public Reaction onMessage(NodeState state, long messageTerm) {
            return messageTerm == state.term() && state.role() == Role.CANDIDATE
                    ? new Reaction(new NodeState(Role.FOLLOWER, messageTerm, state.votedFor()), Action.HANDLE)
                    : super.onMessage(state, messageTerm);
        }
    }

    @Wrong(
            task = "step-down",
            row = "doesNotLeadAlone",
            says = "the time-out that was handed in is 600 ms",
            because = "300 ms stand in the code, whatever time-out is handed in")
    static final class AlwaysThreeHundred implements TermRule {
        @Override
        public Reaction onMessage(NodeState state, long messageTerm) {
            if (messageTerm > state.term()) {
                return new Reaction(
                        new NodeState(Role.FOLLOWER, messageTerm, Optional.empty()), Reaction.Action.HANDLE);
            }
            return new Reaction(state, messageTerm == state.term() ? Reaction.Action.HANDLE : Reaction.Action.REFUSE);
        }

        @Override
        public NodeState onTick(NodeState state, long nowMillis, long lastMajorityContactMillis, long timeoutMillis) {
            boolean alone = state.role() == Role.LEADER && nowMillis - lastMajorityContactMillis > 300;
            return alone ? new NodeState(Role.FOLLOWER, state.term(), state.votedFor()) : state;
        }
    }

    @Right(task = "step-down", how = "compares once, with a switch on the sign")
    static final class OneComparison implements TermRule {
        @Override
        public Reaction onMessage(NodeState state, long messageTerm) {
            return switch (Long.signum(messageTerm - state.term())) {
                case 1 -> new Reaction(new NodeState(Role.FOLLOWER, messageTerm, Optional.empty()), Action.HANDLE);
                case 0 -> new Reaction(state, Action.HANDLE);
                default -> new Reaction(state, Action.REFUSE);
            };
        }

        @Override
        public NodeState onTick(NodeState state, long nowMillis, long contactMillis, long timeoutMillis) {
            if (state.role() != Role.LEADER || nowMillis <= contactMillis + timeoutMillis) {
                return state;
            }
            return new NodeState(Role.FOLLOWER, state.term(), state.votedFor());
        }
    }
}
