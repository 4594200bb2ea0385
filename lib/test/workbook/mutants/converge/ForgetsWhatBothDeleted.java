package workbook.mutants.converge;

import java.util.HashMap;
import java.util.Map;
import replication.multileader.ConflictRule;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "converge",
        row = "exchangesMakeAllLeadersEqual",
        says = "ended with nothing under x",
        because = "what both sides have deleted is forgotten, and a late copy of a third side brings it back")
final class ForgetsWhatBothDeleted implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        Map<String, VersionedValue> result = new HashMap<>(mine);
        theirs.forEach((key, value) -> result.merge(
                key, value, (one, other) -> one.isTombstone() && other.isTombstone() ? null : rule.winner(one, other)));
        return result;
    }
}
