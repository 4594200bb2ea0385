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
        says = "The tombstone has to stay",
        because = "the key comes back at the next exchange")
final class ForgetsTombstones implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        Map<String, VersionedValue> result = new HashMap<>(mine);
        theirs.forEach((key, value) -> result.merge(key, value, rule::winner));
        result.values().removeIf(VersionedValue::isTombstone);
        return result;
    }
}
