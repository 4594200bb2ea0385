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
        says = "for the rule to say",
        because = "compares on its own and never asks the rule")
final class IgnoresTheRule implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        Map<String, VersionedValue> result = new HashMap<>(mine);
        theirs.forEach((key, value) -> result.merge(key, value, ConflictRule.asInTheDocument()::winner));
        return result;
    }
}
