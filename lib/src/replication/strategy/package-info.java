/**
 * Which strategy fits which work. {@link replication.strategy.Strategy} says who takes writes,
 * {@link replication.strategy.Merge} what becomes of two writes that did not know of each other.
 */
package replication.strategy;
