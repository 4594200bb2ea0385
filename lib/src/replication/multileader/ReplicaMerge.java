package replication.multileader;

import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the copies of two leaders together. Task {@code converge}.
 *
 * <p>After a cut, leaders hand each other all they have, some of it again and again and in any order. They all end with
 * the same data if merging does not care about order, grouping or repetition.
 */
@FunctionalInterface
public interface ReplicaMerge {
    /**
     * What a leader with {@code mine} holds after it got {@code theirs}: every key of both, and under each key the
     * winner. A tombstone is a value like any other; without it the deleted key would come back.
     *
     * @return a map of its own; {@code mine} and {@code theirs} stay as they are
     */
    Map<String, VersionedValue> merge(Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs);

    /** Every key of both sides; {@code rule} decides where both have a value. */
    static ReplicaMerge perKey(ConflictRule rule) {
        return (mine, theirs) -> {
            Map<String, VersionedValue> result = new TreeMap<>(mine);
            theirs.forEach((key, value) -> result.merge(key, value, rule::winner));
            return result;
        };
    }
}
