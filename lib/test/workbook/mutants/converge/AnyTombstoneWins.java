package workbook.mutants.converge;

import java.util.HashMap;
import java.util.Map;
import replication.multileader.ConflictRule;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "converge",
        row = "tombstonesTakePart",
        says = "The value was written after the deletion",
        because = "an older tombstone beats a newer value")
final class AnyTombstoneWins implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        Map<String, VersionedValue> result = new HashMap<>(mine);
        theirs.forEach((key, value) -> result.merge(
                key,
                value,
                (one, other) -> one.isTombstone() ? one : other.isTombstone() ? other : rule.winner(one, other)));
        return result;
    }
}
