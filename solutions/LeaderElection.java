///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/Lib.java
// The tasks at length, and what they are for: notebooks/03-leader-election.ipynb

import static java.time.Duration.ofMillis;
import static replication.election.LeaderElection.*;
import static replication.simulation.Fault.*;

import java.util.*;
import java.util.stream.*;
import replication.election.*;
import replication.simulation.*;
import workbook.exercise.NotStarted;
import workbook.grade.Script;

// request-vote, 2 points.
// Answer a candidate: one vote a term, yes again to the candidate that has it, no to an older term.
// A newer term is taken over at once; it begins with no vote given, so this candidate may have it.
// What the Vote keeps is saved before the answer leaves.
// Ballot: term(), votedFor(); Ballot.open(term), Ballot.voted(term, candidate). Return new Vote(ballot, granted).
class MyVoter implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        // BEGIN SOLUTION request-vote
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
        boolean granted = term == now.term() && free;
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
        // END SOLUTION
    }
}

// win-majority, 2 points.
// Count the answers: a higher term in any of them is STEP_DOWN. More than half of the whole cluster,
// each voter once, in this term, with the candidate's own vote: WON. Otherwise WAITING.
// VoteReply: voter(), granted(), and term(), the voter's when it answered. The candidate is not among them.
class MyVoteCounter implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        // BEGIN SOLUTION win-majority
        Set<NodeId> voters = new HashSet<>(Set.of(self));
        for (VoteReply reply : replies) {
            if (reply.term() > term) {
                return Tally.STEP_DOWN;
            }
            if (reply.granted() && reply.term() == term) {
                voters.add(reply.voter());
            }
        }
        return voters.size() * 2 > clusterSize ? Tally.WON : Tally.WAITING;
        // END SOLUTION
    }
}

// detect-failure, 2 points.
// Say who has been silent for longer than the time-out, on the clock that is handed in.
// Silence counts from the start; a suspect that is heard again is trusted again.
// beat.node() is the sender; beat.sentAtMillis() is what the sender's clock showed.
class MyFailureDetector implements FailureDetector {
    private final Map<NodeId, Long> lastHeard = new HashMap<>();
    private long timeoutMillis;

    @Override
    public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
        // BEGIN SOLUTION detect-failure
        this.timeoutMillis = timeoutMillis;
        for (NodeId node : nodes) {
            lastHeard.put(node, nowMillis);
        }
        // END SOLUTION
    }

    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        // BEGIN SOLUTION detect-failure
        lastHeard.put(beat.node(), nowMillis);
        // END SOLUTION
    }

    @Override
    public Set<NodeId> suspects(long nowMillis) {
        // BEGIN SOLUTION detect-failure
        return lastHeard.keySet().stream()
                .filter(node -> nowMillis - lastHeard.get(node) > timeoutMillis)
                .collect(Collectors.toSet());
        // END SOLUTION
    }
}

// split-vote, 2 points.
// Choose how long a node waits before it stands: longer than a heartbeat and a delay together, so that a healthy leader
// is not disturbed, longer than two delays, and at most ten heartbeats and forty delays together; drawn evenly from a
// range at least five delays wide, so that one node has its votes before the next one stands.
// heartbeatMillis: how often a leader beats; delayMillis: the longest time of a message, one way.
class MyElectionTimeout implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        // BEGIN SOLUTION split-vote
        return Math.max(3 * heartbeatMillis, 4 * delayMillis) + random.nextLong(15 * delayMillis);
        // END SOLUTION
    }
}

// step-down, 2 points.
// A higher term makes a follower of that term without a vote; an equal one changes nothing; a lower one is refused.
// A leader without a majority's answers for longer than the time-out follows, in the same term, with the same vote.
// new NodeState(role, term, votedFor); new Reaction(state, Reaction.Action.HANDLE), or REFUSE.
class MyTermRule implements TermRule {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        // BEGIN SOLUTION step-down
        if (messageTerm > state.term()) {
            NodeState follower = new NodeState(Role.FOLLOWER, messageTerm, Optional.empty());
            return new Reaction(follower, Reaction.Action.HANDLE);
        }
        boolean current = messageTerm == state.term();
        return new Reaction(state, current ? Reaction.Action.HANDLE : Reaction.Action.REFUSE);
        // END SOLUTION
    }

    @Override
    public NodeState onTick(NodeState state, long nowMillis, long lastMajorityContactMillis, long timeoutMillis) {
        // BEGIN SOLUTION step-down
        boolean alone = nowMillis - lastMajorityContactMillis > timeoutMillis;
        if (state.role() == Role.LEADER && alone) {
            return new NodeState(Role.FOLLOWER, state.term(), state.votedFor());
        }
        return state;
        // END SOLUTION
    }
}

// up-to-date, 3 points.
// As request-vote, but a candidate whose log ends before the voter's gets no vote:
// the term of the last entry counts first, then the length. Such a refusal uses up no vote.
// LogPosition: term() of the last entry and index(), the number of entries; both 0 in an empty log.
class MyLogAwareVoter implements LogAwareVoter {
    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        // BEGIN SOLUTION up-to-date
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean free = now.votedFor().isEmpty() || now.votedFor().get().equals(candidate);
        boolean lacksNothing = candidateLast.term() != myLast.term()
                ? candidateLast.term() > myLast.term()
                : candidateLast.index() >= myLast.index();
        boolean granted = term == now.term() && free && lacksNothing;
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
        // END SOLUTION
    }
}

class LeaderElection {
    /** Five nodes lose their leader; who is elected, when, and how often it took. Then the tasks of this chapter. */
    public static void main(String... args) {
        try {
            ElectionRun run = cluster(5)
                    .leader(N1)
                    .at(ofMillis(500), crash(N1))
                    .voter(MyVoter::new)
                    .voteCounter(MyVoteCounter::new)
                    .failureDetector(MyFailureDetector::new)
                    .electionTimeout(MyElectionTimeout::new)
                    .termRule(MyTermRule::new)
                    .seed(7)
                    .run();
            System.out.println("n1 crashes at 500 ms. " + run.candidacies().size() + " times a node stood, then "
                    + run.firstElected().map(Reign::toString).orElse("no leader") + ".");
        } catch (NotStarted e) {
            System.out.println("n1 crashes at 500 ms, and one of your classes is not written yet.");
        }
        Script.check("leader-election", args);
    }
}
