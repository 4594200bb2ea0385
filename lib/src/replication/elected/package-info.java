/**
 * One leader takes all writes and ships its log, and the nodes elect it themselves: the log of
 * {@link replication.singleleader} under the elections of {@link replication.election}, on one machine a node.
 *
 * <p>Start with {@link replication.elected.ElectedCluster}. What a node does is told in the other two packages, which
 * know nothing of each other; {@code ElectedNode} only passes on to the log who leads, and to the election where the
 * log ends.
 */
package replication.elected;
