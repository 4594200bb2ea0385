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
        row = "storesAndReturnsTheNewValue",
        says = "a value that is empty (†)",
        because = "a deletion removes the key instead of leaving a tombstone")
final class DeletionLeavesNothing implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        VersionedValue written = new VersionedValue(value, ++version, self, clock);
        if (value.isEmpty()) {
            data.remove(key);
        } else {
            data.put(key, written);
        }
        return written;
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
