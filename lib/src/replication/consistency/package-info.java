/**
 * Judges what clients saw. A {@link replication.consistency.History} is what they did and were told, written down by a
 * {@link replication.consistency.ClientRecorder}; the checkers say whether a promise was kept, and if not, which
 * operations show it.
 *
 * <p>{@link replication.consistency.Linearizability} is the strictest of them. The four session guarantees are
 * {@link replication.consistency.ReadYourWrites}, {@link replication.consistency.MonotonicReads},
 * {@link replication.consistency.MonotonicWrites} and {@link replication.consistency.WritesFollowReads}; between them
 * and the strictest stand {@link replication.consistency.CausalOrder} and
 * {@link replication.consistency.ConsistentPrefix}. {@link replication.consistency.StaleRead},
 * {@link replication.consistency.LostUpdate}, {@link replication.consistency.LostWrite} and
 * {@link replication.consistency.Convergence} name single anomalies, {@link replication.consistency.OneLeaderPerTerm}
 * one of elections.
 *
 * <p>This package knows histories only, neither the systems nor the simulation, so it judges recordings of real
 * databases as well.
 */
package replication.consistency;
