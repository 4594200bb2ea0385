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
 *
 * <p>Searches run scenarios by the million, so a run must be cheap. What brought the most: a queue of its own
 * ({@code TimeOrder}) whose elements are the messages and timers themselves, one object for each instead of four;
 * numbers instead of durations until something is recorded; and without a trace no event is made at all. What was tried
 * and brought less than a tenth is not here: a heap with four branches, times beside the heap, timers that keep their
 * place when they are set anew. {@code ./jbang bench simulation} measures it beside a bare queue.
 */
package replication.simulation;
