package workbook.mutants.followerapply;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "refusesWhatItHas",
        says = "x is now 1",
        because = "takes old entries again, so a repeated message brings an old value back")
final class TakesOldEntriesAgain extends Copy {
    @Override
    public boolean applyLog(LogEntry entry) {
        return entry.sequence() <= lastApplied + 1 && store(entry);
    }
}
