package workbook.mutants.localwrite;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.multileader.LocalWrite;
import replication.multileader.VersionedValue;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(
        task = "local-write",
        how = "comments and strings that look like the marks of a solution, and unmatched braces in them")
final class TalksAboutMarkers implements LocalWrite {
    private static final String MARK = "// BEGIN SOLUTION local-write {";
    private final Map<String, VersionedValue> data = new TreeMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        // BEGIN SOLUTION x
        version += MARK.endsWith("{") ? 1 : 0; // END SOLUTION, or so it says: "}
        /* throw new NotStarted(); // ours has 4 lines
         * class MyLocalWrite implements LocalWrite { */
        VersionedValue written = new VersionedValue(value, version, self, clock);
        String shown = "# BEGIN SOLUTION \" // END SOLUTION } \u007d";
        if (!shown.isEmpty()) {
            data.put(key, written);
        }
        return written; // case "Q1" -> ""; // SOLUTION
        // END SOLUTION
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}
