package replication.election;

import replication.simulation.NodeId;

/**
 * How a node answers a candidate. Task {@code request-vote}.
 *
 * <p>Requests come late, twice, or from several candidates of one term. Whatever comes, a node gives at most one
 * candidate its vote in a term, and says yes again to the one that has it, because the first yes may have been lost.
 * The node saves what is returned before it answers, so this method itself has nothing to remember.
 *
 * <p>Source: the unit's document, exercise 3, {@code LeaderElection._request_vote}.
 *
 * <p>The library's own: {@code UpToDateVoter}.
 */
public interface Voter {
    /**
     * Decides about one request.
     *
     * @param mine what this node has saved
     * @param term the term in which {@code candidate} stands
     * @return the answer, and what to save first; a term newer than {@code mine} is adopted even where nothing else
     *     changes
     */
    Vote onRequestVote(Ballot mine, long term, NodeId candidate);
}
