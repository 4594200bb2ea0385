package workbook.mutants.converge;

import java.util.HashMap;
import java.util.Map;
import replication.multileader.ConflictRule;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "converge",
        row = "everyKeyOfBothSidesStays",
        says = "but gives {}",
        because = "a fresh, empty leader wipes out the others")
final class DropsKeysOfOneSide implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        Map<String, VersionedValue> result = new HashMap<>(mine);
        result.keySet().retainAll(theirs.keySet());
        result.replaceAll((key, value) -> rule.winner(value, theirs.get(key)));
        return result;
    }
}
