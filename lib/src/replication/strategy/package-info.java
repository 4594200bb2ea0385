/**
 * Which strategy fits which work. A {@link replication.strategy.Design} is a replicated system as a value; it is put
 * through a {@link replication.strategy.Workload} with {@link replication.strategy.Design#run}, and what comes out is
 * {@link replication.strategy.Measured} in the same way for all: waiting, refused, lost, stale, in conflict, until when
 * copies differ. {@link replication.strategy.Strategy} says who takes writes, {@link replication.strategy.Merge} what
 * becomes of two writes that did not know of each other.
 *
 * <p>A learner chooses with {@link replication.strategy.StrategyChoice}: for a {@link replication.strategy.UseCase}
 * with its {@link replication.strategy.Requirements}. The {@link replication.strategy.Ruling} comes from playing the
 * choice.
 *
 * <p>The systems themselves are elsewhere: {@code replication.elected}, {@code replication.multileader},
 * {@code replication.leaderless}.
 */
package replication.strategy;
