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
        says = "A deletion is a write, too",
        because = "only writes with a value raise the version")
final class DeletionsDoNotCount implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        if (value.isPresent()) {
            version++;
        }
        VersionedValue written = new VersionedValue(value, version, self, clock);
        data.put(key, written);
        return written;
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
