package replication.consistency;

import java.util.Arrays;
import java.util.List;

/** How many unknown operations of each kind have taken effect. Immutable. */
final class Used {
    static final Used NONE = new Used(new int[0]);

    private final int[] counts;

    private Used(int[] counts) {
        this.counts = counts;
    }

    int count(int kind) {
        return kind < counts.length ? counts[kind] : 0;
    }

    Used with(int kind) {
        int[] more = Arrays.copyOf(counts, Math.max(counts.length, kind + 1));
        more[kind]++;
        return new Used(more);
    }

    /**
     * Whether whoever has used these can do everything that one who has used {@code other} can: for each value, what it
     * has left of writes of that value is enough to stand in for the compare-and-sets to that value that only the other
     * has left.
     *
     * @param byValue the kinds, those that lead to the same value together
     */
    boolean leavesAsMuchAs(Used other, List<List<UnknownKind>> byValue) {
        if (counts.length == 0 || isWithin(other)) {
            return true;
        }
        for (List<UnknownKind> same : byValue) {
            int writes = 0;
            int missing = 0;
            for (UnknownKind kind : same) {
                int more = count(kind.index()) - other.count(kind.index());
                if (kind.isWrite()) {
                    writes -= more;
                } else {
                    missing += Math.max(0, more);
                }
            }
            if (missing > writes || writes < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithin(Used other) {
        for (int kind = 0; kind < counts.length; kind++) {
            if (counts[kind] > other.count(kind)) {
                return false;
            }
        }
        return true;
    }
}
