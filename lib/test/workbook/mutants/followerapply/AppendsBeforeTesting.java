package workbook.mutants.followerapply;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "refusesAGap",
        says = "the log should still hold #1 x=1",
        because = "appends before it looks at the number: it says false, yet the log grew")
final class AppendsBeforeTesting extends Copy {
    @Override
    public boolean applyLog(LogEntry entry) {
        log.add(entry);
        if (entry.sequence() != lastApplied + 1) {
            return false;
        }
        data.put(entry.key(), entry.value());
        lastApplied = entry.sequence();
        return true;
    }
}
