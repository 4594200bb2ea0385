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
        says = "Everybody got everything",
        because = "what arrives last wins, so two orders of delivery give two results")
final class PutAll implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        Map<String, VersionedValue> result = new HashMap<>(mine);
        result.putAll(theirs);
        return result;
    }
}
