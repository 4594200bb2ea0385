package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "numbersItsEntries",
        says = "A reader at the leader should see",
        because = "appends to the log and forgets the data")
final class ForgetsTheData extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        LogEntry entry = new LogEntry(epoch, ++lastApplied, key, value, now);
        log.add(entry);
        return entry;
    }
}
