/**
 * One leader takes all writes, numbers them in a log and ships the log to its followers, at once or later.
 *
 * <p>Start with {@link replication.singleleader.SingleLeaderCluster}, which puts a cluster through a scenario, and with
 * {@link replication.singleleader.Follower}, the smallest of the six parts that a learner writes. The others are
 * {@link replication.singleleader.Leader}, {@link replication.singleleader.AcknowledgementRule},
 * {@link replication.singleleader.CatchUp}, {@link replication.singleleader.Failover} and
 * {@link replication.singleleader.Session}. What happens when nodes elect their leader themselves is told in
 * {@code replication.election}.
 */
package replication.singleleader;
