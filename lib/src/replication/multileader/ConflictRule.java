package replication.multileader;

import java.util.Comparator;

/**
 * Decides between two values of the same key. Task {@code last-writer-wins}.
 *
 * <p>Every leader decides alone, from the two values only. All leaders end with the same data if, and only if, the
 * answer does not depend on which of the two a leader had first.
 *
 * <p>Source: the unit's document, exercise 2, {@code MultiLeaderNode.receive_replication}.
 *
 * <p>The library's own: {@code LastWriter}.
 */
@FunctionalInterface
public interface ConflictRule {
    /**
     * The one of {@code a} and {@code b} that stays. The cluster hands over the value that the leader has as {@code a}
     * and the one that has just come in as {@code b}.
     *
     * @return {@code a} or {@code b}; which of the two does not matter if they are equal
     */
    VersionedValue winner(VersionedValue a, VersionedValue b);

    /**
     * The rule of the unit's document: what comes in replaces what is there if its timestamp is greater or, at the same
     * timestamp, its leader id. It never looks at the version, so two writes of one leader can tie.
     */
    static ConflictRule asInTheDocument() {
        Comparator<VersionedValue> order =
                Comparator.comparingLong(VersionedValue::timestamp).thenComparing(VersionedValue::leaderId);
        return (a, b) -> order.compare(b, a) > 0 ? b : a;
    }
}
