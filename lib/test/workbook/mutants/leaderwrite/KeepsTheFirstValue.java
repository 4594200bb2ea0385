package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "leadsInEveryOrder",
        says = "a reader at it should see that",
        because = "keeps the first value of a key: whichever client comes second is not seen")
final class KeepsTheFirstValue extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        String first = data.getOrDefault(key, value);
        LogEntry entry = append(new LogEntry(epoch, lastApplied + 1, key, value, now));
        data.put(key, first);
        return entry;
    }
}
