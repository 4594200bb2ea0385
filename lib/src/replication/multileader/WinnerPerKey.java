package replication.multileader;

import java.util.Map;
import java.util.TreeMap;

/** Every key of both sides; the rule decides where both have a value. */
final class WinnerPerKey implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        Map<String, VersionedValue> result = new TreeMap<>(mine);
        theirs.forEach((key, value) -> result.merge(key, value, rule::winner));
        return result;
    }
}
