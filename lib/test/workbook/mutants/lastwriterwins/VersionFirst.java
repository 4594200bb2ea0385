package workbook.mutants.lastwriterwins;

import java.util.Comparator;
import java.util.stream.Stream;
import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "leadersAgreeInEveryOrder",
        says = "on the wrong write",
        because = "the version decides before the timestamp, so a busy leader's old value beats a quiet one's new")
final class VersionFirst implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        return Stream.of(a, b)
                .max(Comparator.comparingLong(VersionedValue::version)
                        .thenComparingLong(VersionedValue::timestamp)
                        .thenComparing(VersionedValue::leaderId))
                .orElseThrow();
    }
}
