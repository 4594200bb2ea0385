package workbook.mutants.localwrite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import replication.multileader.LocalWrite;
import replication.multileader.VersionedValue;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "local-write", how = "one expression, with Map.compute")
final class CountsWhileBuilding implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        return data.compute(key, (name, before) -> new VersionedValue(value, ++version, self, clock));
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
