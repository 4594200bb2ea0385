package workbook.mutants.followerapply;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "refusesAGap",
        says = "it has to wait for entry 2",
        because = "takes every greater number, so entry 3 follows entry 1 and entry 2 is refused for ever")
final class TakesEveryGreaterNumber extends Copy {
    @Override
    public boolean applyLog(LogEntry entry) {
        return entry.sequence() > lastApplied && store(entry);
    }
}
