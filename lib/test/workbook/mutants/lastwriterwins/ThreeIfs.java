package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Right;

@Right(task = "last-writer-wins", how = "three ifs instead of a comparator")
final class ThreeIfs implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        if (a.timestamp() != b.timestamp()) {
            return a.timestamp() < b.timestamp() ? b : a;
        }
        int ids = a.leaderId().name().compareTo(b.leaderId().name());
        if (ids != 0) {
            return ids < 0 ? b : a;
        }
        return a.version() < b.version() ? b : a;
    }
}
