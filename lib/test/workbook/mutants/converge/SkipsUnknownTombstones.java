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
        says = "a late copy of x may still come",
        because = "takes no tombstone for a key that it does not have")
final class SkipsUnknownTombstones implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        Map<String, VersionedValue> result = new HashMap<>(mine);
        theirs.forEach((key, value) -> {
            if (result.containsKey(key) || !value.isTombstone()) {
                result.merge(key, value, rule::winner);
            }
        });
        return result;
    }
}
