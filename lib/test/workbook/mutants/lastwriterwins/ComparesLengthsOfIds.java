package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "aTieGoesToTheGreaterLeaderId",
        says = "the greater leader id decides",
        because = "the longer leader id wins a tie, which need not be the greater one")
final class ComparesLengthsOfIds implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        int order = Long.compare(a.timestamp(), b.timestamp());
        if (order == 0) {
            order = Integer.compare(
                    a.leaderId().name().length(), b.leaderId().name().length());
        }
        if (order == 0) {
            order = Long.compare(a.version(), b.version());
        }
        return order > 0 ? a : b;
    }
}
