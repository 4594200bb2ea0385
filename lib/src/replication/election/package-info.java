/**
 * Nodes that agree on one leader: terms, one vote a term, a majority of the whole cluster, heartbeats, suspicion,
 * time-outs with chance in them, stepping down, and a store that refuses old leaders.
 *
 * <p>Start with {@link replication.election.LeaderElection}, which sets up a cluster and runs it, and with
 * {@link replication.election.Voter}, the smallest of the six rules that a node is made of. What an entry of the log
 * is, and how a follower gets it, is told in {@code replication.singleleader}; here a log is only a row of terms.
 */
package replication.election;
