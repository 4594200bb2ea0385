package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "aTieGoesToTheGreaterLeaderId",
        says = "† is a deletion",
        because = "at equal timestamps a deletion loses, whoever wrote it")
final class TombstoneLosesATie implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        if (a.timestamp() == b.timestamp() && a.isTombstone() != b.isTombstone()) {
            return a.isTombstone() ? b : a;
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
