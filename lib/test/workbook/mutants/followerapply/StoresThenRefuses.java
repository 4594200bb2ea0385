package workbook.mutants.followerapply;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "refusesAGap",
        says = "A refused entry changes nothing",
        because = "stores the value before it refuses: later everything looks right, in between it is not")
final class StoresThenRefuses extends Copy {
    @Override
    public boolean applyLog(LogEntry entry) {
        data.put(entry.key(), entry.value());
        if (entry.sequence() != lastApplied + 1) {
            return false;
        }
        log.add(entry);
        lastApplied = entry.sequence();
        return true;
    }
}
