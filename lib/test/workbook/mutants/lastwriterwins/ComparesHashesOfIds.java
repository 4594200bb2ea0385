package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "aTieGoesToTheGreaterLeaderId",
        says = "the greater leader id decides",
        because = "hash codes of ids have an order of their own")
final class ComparesHashesOfIds implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        int order = Long.compare(a.timestamp(), b.timestamp());
        if (order == 0) {
            order = Integer.compare(a.leaderId().hashCode(), b.leaderId().hashCode());
        }
        if (order == 0) {
            order = Long.compare(a.version(), b.version());
        }
        return order > 0 ? a : b;
    }
}
