package replication.multileader;

import java.util.Comparator;

/** The greater timestamp wins, then the greater leader id as text, then the greater version. */
final class LastWriter implements ConflictRule {
    private static final Comparator<VersionedValue> ORDER = Comparator.comparingLong(VersionedValue::timestamp)
            .thenComparing(VersionedValue::leaderId)
            .thenComparingLong(VersionedValue::version);

    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        return ORDER.compare(b, a) > 0 ? b : a;
    }
}
