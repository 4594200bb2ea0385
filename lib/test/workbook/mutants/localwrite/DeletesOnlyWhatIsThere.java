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
        says = "though nothing stood there before",
        because = "a deletion of an unknown key leaves no tombstone")
final class DeletesOnlyWhatIsThere implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        version++;
        VersionedValue written = new VersionedValue(value, version, self, clock);
        if (value.isPresent() || data.containsKey(key)) {
            data.put(key, written);
        }
        return written;
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
