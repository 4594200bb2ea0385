package workbook.mutants.converge;

import java.util.HashMap;
import java.util.Map;
import replication.multileader.ConflictRule;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;
import workbook.mutants.Right;

@Right(task = "converge", how = "hands back a map that it was given where the other side has nothing")
final class NothingToMerge implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.isEmpty() ? theirs : mine;
        }
        Map<String, VersionedValue> result = new HashMap<>(mine);
        theirs.forEach((key, value) -> result.merge(key, value, rule::winner));
        return result;
    }
}
