package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "twoWritesOfOneLeaderInOneTick",
        says = "only the version is left to decide",
        because = "it stops after the leader id, so a second write in the same tick is dropped")
final class StopsAfterTheLeader implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        if (a.timestamp() != b.timestamp()) {
            return a.timestamp() > b.timestamp() ? a : b;
        }
        return b.leaderId().compareTo(a.leaderId()) > 0 ? b : a;
    }
}
