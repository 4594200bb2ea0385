package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "theLaterTimestampWins",
        says = "may not fit into an int",
        because = "differences of timestamps and of versions, cut to an int, may change their signs",
        like = "SubtractsIntoAnInt")
final class SubtractsBothIntoAnInt implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        int order = (int) (a.timestamp() - b.timestamp());
        if (order == 0) {
            order = a.leaderId().compareTo(b.leaderId());
        }
        if (order == 0) {
            order = (int) (a.version() - b.version());
        }
        return order > 0 ? a : b;
    }
}
