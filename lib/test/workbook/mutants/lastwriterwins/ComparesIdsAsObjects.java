package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "twoWritesOfOneLeaderInOneTick",
        says = "compare ids with equals",
        because = "compares ids with ==, and an id that came with a message is another object")
final class ComparesIdsAsObjects implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        if (a.timestamp() != b.timestamp()) {
            return a.timestamp() > b.timestamp() ? a : b;
        }
        if (a.leaderId() != b.leaderId()) {
            return a.leaderId().compareTo(b.leaderId()) > 0 ? a : b;
        }
        return a.version() > b.version() ? a : b;
    }
}
