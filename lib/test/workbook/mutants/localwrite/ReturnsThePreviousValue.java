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
        says = "write returned null",
        because = "Map.put returns what was there before")
final class ReturnsThePreviousValue implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        version++;
        return data.put(key, new VersionedValue(value, version, self, clock));
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
