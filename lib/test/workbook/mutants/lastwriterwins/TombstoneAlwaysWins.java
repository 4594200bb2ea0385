package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "theLaterTimestampWins",
        says = "† is a deletion",
        because = "a deletion wins against what was written after it")
final class TombstoneAlwaysWins implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        if (a.isTombstone() != b.isTombstone()) {
            return a.isTombstone() ? a : b;
        }
        int order = Long.compare(a.timestamp(), b.timestamp());
        if (order == 0) {
            order = a.leaderId().compareTo(b.leaderId());
        }
        if (order == 0) {
            order = Long.compare(a.version(), b.version());
        }
        return order > 0 ? a : b;
    }
}
