package replication.election;

import replication.simulation.NodeId;

/**
 * How a node answers a candidate when the nodes hold logs. Task {@code up-to-date}.
 *
 * <p>All that {@link Voter} promises holds here, too. Besides, a candidate gets no vote if its log ends before the
 * voter's: the last term counts first, then the length. So an entry that a majority holds is in the log of every
 * winner. A refusal for that reason still adopts a newer term, and uses up no vote.
 *
 * <p>Source: Ongaro and Ousterhout, "In Search of an Understandable Consensus Algorithm", 5.4.1; the unit's document
 * looks at the term alone.
 *
 * <p>The library's own: {@code UpToDateVoter}.
 */
public interface LogAwareVoter {
    /**
     * Decides about one request.
     *
     * @param mine what this node has saved
     * @param myLast where this node's log ends
     * @param term the term in which {@code candidate} stands
     * @param candidateLast where the candidate's log ends
     * @return the answer, and what to save first
     */
    Vote onRequestVote(Ballot mine, LogPosition myLast, long term, NodeId candidate, LogPosition candidateLast);
}
