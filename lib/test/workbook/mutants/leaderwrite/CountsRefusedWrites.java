package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "refusesWithoutLeading",
        says = "should get the number 1; it got 2",
        because = "counts before it looks at its role, so a refused write leaves a hole in the log")
final class CountsRefusedWrites extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        lastApplied++;
        requireLeader();
        return append(new LogEntry(epoch, lastApplied, key, value, now));
    }
}
