package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "numbersItsEntries",
        says = "and the time 0",
        because = "the entry does not say when it was written")
final class LosesTheTime extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        return append(new LogEntry(epoch, lastApplied + 1, key, value, 0));
    }
}
