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
        row = "allLeadersEndWithTheLastWrites",
        says = "read right after each of its writes",
        because = "the value goes to the others but not into the own copy")
final class NotStoredAtHome implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        version++;
        return new VersionedValue(value, version, self, clock);
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
