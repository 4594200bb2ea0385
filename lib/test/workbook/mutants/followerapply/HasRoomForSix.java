package workbook.mutants.followerapply;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "followsInManyRuns",
        says = "At event ",
        because = "has room for six entries, more than any row writes but the one of many runs",
        onlyThere = true)
final class HasRoomForSix extends Copy {
    private final LogEntry[] entries = new LogEntry[6];

    @Override
    public boolean applyLog(LogEntry entry) {
        if (entry.sequence() != lastApplied + 1) {
            return false;
        }
        entries[(int) lastApplied] = entry;
        return store(entry);
    }
}
