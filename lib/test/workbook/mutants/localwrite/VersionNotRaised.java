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
        says = "but have [1, 1, 1]",
        because = "the version stays at 1, so two writes in one tick look the same")
final class VersionNotRaised implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        VersionedValue written = new VersionedValue(value, 1, self, clock);
        data.put(key, written);
        return written;
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
