package workbook.mutants.converge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import replication.multileader.ConflictRule;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;
import workbook.mutants.Right;

@Right(task = "converge", how = "goes through the keys of both sides in a loop")
final class KeyByKey implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        Set<String> keys = new HashSet<>(theirs.keySet());
        keys.addAll(mine.keySet());
        Map<String, VersionedValue> result = new HashMap<>();
        for (String key : keys) {
            VersionedValue one = mine.get(key);
            VersionedValue other = theirs.get(key);
            result.put(key, one == null ? other : other == null ? one : rule.winner(other, one));
        }
        return result;
    }
}
