package workbook.mutants.localwrite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import replication.multileader.LocalWrite;
import replication.multileader.VersionedValue;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "local-write", how = "data in a map of its own kind, filled where it is made")
final class DataInACollectionOfItsOwn implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>() {
        {
            clear();
        }
    };
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
