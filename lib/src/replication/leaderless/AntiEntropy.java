package replication.leaderless;

import java.util.Map;

/**
 * Says what has to travel so that two homes hold the same. Task {@code anti-entropy}.
 *
 * <p>One home begins and has been told the other's versions, of all keys or of those under which the two differ. Values
 * are large and versions are small, so that nothing travels that the other side has.
 *
 * <p>Source: Demers et al., "Epidemic Algorithms for Replicated Database Maintenance", 1987.
 *
 * <p>The library's own: {@code NewerTravels}.
 */
@FunctionalInterface
public interface AntiEntropy {
    /**
     * @param mine the versions that this home holds, by key; tombstones have versions like all else
     * @param theirs the same of the other home. A key that is missing was never heard of there; that says nothing about
     *     a deletion
     * @return to send: what is newer here, or only here; to ask for: what is newer there, or only there
     */
    Exchange plan(Map<String, Version> mine, Map<String, Version> theirs);
}
