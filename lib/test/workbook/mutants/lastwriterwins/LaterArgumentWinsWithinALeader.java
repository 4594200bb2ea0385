package workbook.mutants.lastwriterwins;

import java.util.Comparator;
import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "twoWritesOfOneLeaderInOneTick",
        says = "but it is v1",
        because = "it stops after the leader id, so of two writes in one tick the one that arrives last stays",
        like = "StopsAfterTheLeader")
final class LaterArgumentWinsWithinALeader implements ConflictRule {
    private static final Comparator<VersionedValue> ORDER =
            Comparator.comparingLong(VersionedValue::timestamp).thenComparing(VersionedValue::leaderId);

    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        return ORDER.compare(a, b) > 0 ? a : b;
    }
}
