package replication.multileader;

import java.util.Map;

/**
 * Brings the copies of two leaders together. Task {@code converge}.
 *
 * <p>After a cut, leaders hand each other all they have, some of it again and again and in any order. They all end with
 * the same data if merging does not care about order, grouping or repetition.
 *
 * <p>The library's own: {@code WinnerPerKey}.
 */
@FunctionalInterface
public interface ReplicaMerge {
    /**
     * What a leader with {@code mine} holds after it got {@code theirs}: every key of both, and under each key the
     * winner. A tombstone is a value like any other; without it the deleted key would come back.
     *
     * @param rule decides between two values of one key
     * @return a map of its own; {@code mine} and {@code theirs} stay as they are
     */
    Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule);
}
