/**
 * A small world in which distributed systems run: one thread, virtual time, nodes that get messages and timers, and a
 * network that delays, loses, doubles, reorders and is cut.
 *
 * <p>Start with {@link replication.simulation.Simulation} and {@link replication.simulation.Node}. What can go wrong is
 * told by {@link replication.simulation.Fault}; what did happen is told by {@link replication.simulation.Trace}. A
 * {@link replication.simulation.Scenario} is the builder that each system extends with its own clients.
 *
 * <p>Nothing here reads a real clock, starts a thread or sleeps: the same seed gives the same trace, byte for byte, on
 * every JDK. This package knows no other package of the workbook.
 */
package replication.simulation;
