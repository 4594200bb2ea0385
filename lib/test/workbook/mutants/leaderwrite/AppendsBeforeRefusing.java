package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "refusesWithoutLeading",
        says = "of this ghost",
        because = "looks at its role after it has appended, so a refused write leaves a ghost")
final class AppendsBeforeRefusing extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        LogEntry entry = new LogEntry(Math.max(epoch, 1), lastApplied + 1, key, value, now);
        append(entry);
        requireLeader();
        return entry;
    }
}
