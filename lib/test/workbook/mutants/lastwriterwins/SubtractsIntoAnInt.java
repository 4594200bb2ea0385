package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "theLaterTimestampWins",
        says = "may not fit into an int",
        because = "the difference of two timestamps, cut to an int, may change its sign")
final class SubtractsIntoAnInt implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        int order = (int) (a.timestamp() - b.timestamp());
        if (order == 0) {
            order = a.leaderId().compareTo(b.leaderId());
        }
        if (order == 0) {
            order = Long.compare(a.version(), b.version());
        }
        return order > 0 ? a : b;
    }
}
