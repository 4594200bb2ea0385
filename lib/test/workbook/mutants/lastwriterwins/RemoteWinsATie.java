package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "leadersAgreeInEveryOrder",
        says = "differs",
        because = "the value that comes in wins a tie, so two leaders swap their values")
final class RemoteWinsATie implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        return b.timestamp() >= a.timestamp() ? b : a;
    }
}
