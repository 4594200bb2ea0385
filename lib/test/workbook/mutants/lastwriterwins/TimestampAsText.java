package workbook.mutants.lastwriterwins;

import java.util.Comparator;
import java.util.stream.Stream;
import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "theLaterTimestampWins",
        says = "which has the later timestamp",
        because = "timestamps are compared as text: 9 is after 1000")
final class TimestampAsText implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        return Stream.of(a, b)
                .max(Comparator.comparing((VersionedValue value) -> String.valueOf(value.timestamp()))
                        .thenComparing(VersionedValue::leaderId)
                        .thenComparingLong(VersionedValue::version))
                .orElseThrow();
    }
}
