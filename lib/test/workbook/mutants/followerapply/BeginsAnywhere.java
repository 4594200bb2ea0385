package workbook.mutants.followerapply;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "refusesAGap",
        says = "came to an empty follower",
        because = "an empty follower begins anywhere")
final class BeginsAnywhere extends Copy {
    @Override
    public boolean applyLog(LogEntry entry) {
        return (log.isEmpty() || entry.sequence() == lastApplied + 1) && store(entry);
    }
}
