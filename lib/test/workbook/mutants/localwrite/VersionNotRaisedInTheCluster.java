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
        says = "looked equal to the others",
        because = "the same flaw, as the cluster shows it: the writer has v2, the others v1")
final class VersionNotRaisedInTheCluster implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        data.put(key, new VersionedValue(value, 1, self, clock));
        return data.get(key);
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
