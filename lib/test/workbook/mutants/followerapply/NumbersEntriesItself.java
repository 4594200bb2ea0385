package workbook.mutants.followerapply;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "followsInManyRuns",
        says = "the reader saw data that never existed",
        because = "counts the entries that came instead of looking at the leader's numbers")
final class NumbersEntriesItself extends Copy {
    @Override
    public boolean applyLog(LogEntry entry) {
        log.add(entry);
        data.put(entry.key(), entry.value());
        lastApplied++;
        return true;
    }
}
