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
        says = "with the value that it has",
        because = "a write of the value that is there already is not made")
final class SkipsWhatChangesNothing implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        VersionedValue before = data.get(key);
        if (before != null && before.value().equals(value)) {
            return before;
        }
        version++;
        VersionedValue written = new VersionedValue(value, version, self, clock);
        data.put(key, written);
        return written;
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
