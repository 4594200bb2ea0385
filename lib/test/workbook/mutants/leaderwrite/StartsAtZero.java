package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "numbersItsEntries",
        says = "counts epoch and sequence from 1",
        because = "numbers start at 0, so followers wait for entry 1 for ever")
final class StartsAtZero extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        return append(new LogEntry(epoch, log.size(), key, value, now));
    }
}
