/**
 * Several leaders take writes, each for the clients near it, and tell the others afterwards. Two of them can accept
 * different writes to the same key, so the leaders need a rule that makes them agree: the last writer wins, both values
 * are kept as siblings, or the values know how to merge.
 *
 * <p>Start with {@link replication.multileader.MultiLeaderCluster}, which puts leaders and clients through a scenario,
 * and {@link replication.multileader.ConflictRule}. What happens with one leader only is told in
 * {@code replication.singleleader}.
 */
package replication.multileader;
