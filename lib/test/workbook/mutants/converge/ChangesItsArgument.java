package workbook.mutants.converge;

import java.util.Map;
import replication.multileader.ConflictRule;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "converge",
        row = "theWinnerStaysUnderEachKey",
        says = "change a copy and return that",
        because = "the data of the caller changes")
final class ChangesItsArgument implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        theirs.forEach((key, value) -> mine.merge(key, value, rule::winner));
        return mine;
    }
}
