package replication.election;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Random;
import java.util.Set;
import replication.simulation.NodeId;

/**
 * The rules of one node, for as long as it runs: what they remember is in memory, not on disk. Asks them, and says in a
 * sentence if what comes back is nothing.
 */
final class NodeRules {
    private final Rules rules;
    private final LogAwareVoter voter;
    private final VoteCounter counter;
    private final ElectionTimeout timeout;
    private final TermRule terms;
    private FailureDetector detector;

    NodeRules(Rules rules) {
        this.rules = rules;
        this.voter = rules.voter().get();
        this.counter = rules.counter().get();
        this.timeout = rules.timeout().get();
        this.terms = rules.terms().get();
    }

    void watch(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
        detector = rules.detector().get();
        detector.started(nowMillis, timeoutMillis, nodes);
    }

    void heard(Heartbeat beat, long nowMillis) {
        detector.heard(beat, nowMillis);
    }

    boolean suspects(NodeId node, long nowMillis) {
        return requireNonNull(detector.suspects(nowMillis), "suspects returned null; it returns a set.")
                .contains(node);
    }

    Vote vote(Ballot mine, LogPosition myLast, ElectionMessage.RequestVote request) {
        Vote vote = requireNonNull(
                voter.onRequestVote(mine, myLast, request.term(), request.candidate(), request.last()),
                "onRequestVote returned null; it returns a Vote.");
        requireNonNull(vote.kept(), "onRequestVote returned a Vote that keeps null; it keeps a Ballot.");
        return vote;
    }

    Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        return requireNonNull(
                counter.count(clusterSize, term, self, List.copyOf(replies)),
                "count returned null; it returns a Tally.");
    }

    long timeoutMillis(Random random, long heartbeatMillis, long delayMillis) {
        return timeout.electionTimeout(random, heartbeatMillis, delayMillis);
    }

    Reaction onMessage(NodeState state, long messageTerm) {
        Reaction reaction =
                requireNonNull(terms.onMessage(state, messageTerm), "onMessage returned null; it returns a Reaction.");
        requireNonNull(reaction.state(), "onMessage returned a Reaction without a state.");
        return reaction;
    }

    NodeState onTick(NodeState state, long nowMillis, long lastMajorityContactMillis, long timeoutMillis) {
        return requireNonNull(
                terms.onTick(state, nowMillis, lastMajorityContactMillis, timeoutMillis),
                "onTick returned null; it returns a NodeState.");
    }
}
