/**
 * Looks for a run that goes wrong: at random, or in every order of events. What is found is made as small as possible
 * and carries the text with which it can be run again. Start with {@link replication.exploration.Exploration} and
 * {@link replication.exploration.Search}.
 *
 * <p>A complete search sets the system up anew for every run and leads it to where the run parts from the one before.
 * That costs events that have been run before, and asks nothing of a learner's class: no equals, no copy. It is fast
 * enough because a run is short, because the simulation makes no object that the run does not need, and above all
 * because most orders are never run: an event says what it changes and what it heeds, and orders that differ only in
 * events that have nothing to do with each other are the same ({@link replication.exploration.Reduction}). Nodes may
 * say more: that a message only reads, that it makes no difference any more, or all that their future depends on
 * ({@link replication.simulation.Node#fingerprint}); with the last, states that differ only in the names of servers
 * nobody tells apart are one. An atomic register with two clients that write and read then has few enough states to see
 * them all.
 *
 * <p>What it cannot see: orders beyond its bounds, times other than the earliest that an order allows, and whatever
 * depends on something outside the run, which it notices and refuses
 * ({@link replication.exploration.NotDeterministic}).
 */
package replication.exploration;
