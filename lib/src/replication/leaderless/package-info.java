/**
 * Nobody leads. Every key has a few homes on a ring; whoever coordinates a write sends it to all of them and waits for
 * some, whoever reads asks them and waits for some. What a home misses comes later: with a read that finds it behind,
 * with a hint that somebody kept for it, or when two homes compare all they have.
 *
 * <p>Start with {@link replication.leaderless.LeaderlessCluster}, which puts nodes and clients through a scenario, and
 * with {@link replication.leaderless.QuorumRead}, the smallest of the parts that a learner writes. The others are
 * {@link replication.leaderless.QuorumRule}, {@link replication.leaderless.ReadRepair},
 * {@link replication.leaderless.HintedHandoff} and {@link replication.leaderless.AntiEntropy}. What several leaders do
 * about writes that do not know of each other is told in {@code replication.multileader}.
 */
package replication.leaderless;
