package replication.multileader;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.NodeId;

/** A leader's own copy: every write raises the version and is stored as it is. */
final class OwnCopy implements LocalWrite {
    private final Map<String, VersionedValue> data = new TreeMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
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
