/**
 * Judges what clients saw. A {@link replication.consistency.History} is what they did and were told; the checkers say
 * whether a promise was kept, and if not, which operations show it.
 *
 * <p>{@link replication.consistency.Linearizability} is the strictest of them. This package knows histories only,
 * neither the systems nor the simulation, so it judges recordings of real databases as well.
 */
package replication.consistency;
