package workbook.mutants.converge;

import java.util.HashMap;
import java.util.Map;
import replication.multileader.ConflictRule;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "converge",
        row = "theWinnerStaysUnderEachKey",
        says = "map given to merge should still be",
        because = "puts everything into the map of the other leader")
final class ChangesTheirs implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        mine.forEach((key, value) -> theirs.merge(key, value, rule::winner));
        return new HashMap<>(theirs);
    }
}
