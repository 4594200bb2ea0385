package workbook.mutants.localwrite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import replication.multileader.LocalWrite;
import replication.multileader.VersionedValue;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "local-write",
        row = "everyWriteRaisesTheVersion",
        says = "but have [1, 2, 1]",
        because = "each key has a version of its own, which starts again once the key is gone")
final class VersionPerKey implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        long version = data.containsKey(key) ? data.get(key).version() + 1 : 1;
        data.put(key, new VersionedValue(value, version, self, clock));
        return data.get(key);
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
