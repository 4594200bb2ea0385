package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "aTieGoesToTheGreaterLeaderId",
        says = "The other leader asks with the two values swapped",
        because = "the first argument wins a tie, so each leader keeps its own value for ever")
final class FirstWinsATie implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        return a.timestamp() >= b.timestamp() ? a : b;
    }
}
