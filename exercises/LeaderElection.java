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
        throw new NotStarted(); // ours has 4 lines
    }
}

// win-majority, 2 points.
// Count the answers: a higher term in any of them is STEP_DOWN. More than half of the whole cluster,
// each voter once, in this term, with the candidate's own vote: WON. Otherwise WAITING.
// VoteReply: voter(), granted(), and term(), the voter's when it answered. The candidate is not among them.
class MyVoteCounter implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        throw new NotStarted(); // ours has 10 lines
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
        throw new NotStarted(); // ours has 4 lines
    }

    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        throw new NotStarted(); // ours has 1 line
    }

    @Override
    public Set<NodeId> suspects(long nowMillis) {
        throw new NotStarted(); // ours has 3 lines
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
        throw new NotStarted(); // ours has 1 line
    }
}

// step-down, 2 points.
// A higher term makes a follower of that term without a vote; an equal one changes nothing; a lower one is refused.
// A leader without a majority's answers for longer than the time-out follows, in the same term, with the same vote.
// new NodeState(role, term, votedFor); new Reaction(state, Reaction.Action.HANDLE), or REFUSE.
class MyTermRule implements TermRule {
    @Override
    public Reaction onMessage(NodeState state, long messageTerm) {
        throw new NotStarted(); // ours has 6 lines
    }

    @Override
    public NodeState onTick(NodeState state, long nowMillis, long lastMajorityContactMillis, long timeoutMillis) {
        throw new NotStarted(); // ours has 5 lines
    }
}

// up-to-date, 3 points.
// As request-vote, but a candidate whose log ends before the voter's gets no vote:
// the term of the last entry counts first, then the length. Such a refusal uses up no vote.
// LogPosition: term() of the last entry and index(), the number of entries; both 0 in an empty log.
class MyLogAwareVoter implements LogAwareVoter {
    @Override
    public Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast) {
        throw new NotStarted(); // ours has 7 lines
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
