package workbook.mutants.lastwriterwins;

import java.util.Comparator;
import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "twoWritesOfOneLeaderInOneTick",
        says = "†",
        because = "lets a deletion win against another write of its leader in the same tick, whichever came later")
final class TombstoneWinsInATick implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        Comparator<VersionedValue> order = Comparator.comparingLong(VersionedValue::timestamp)
                .thenComparing(VersionedValue::leaderId)
                .thenComparing(VersionedValue::isTombstone)
                .thenComparingLong(VersionedValue::version);
        return order.compare(a, b) > 0 ? a : b;
    }
}
