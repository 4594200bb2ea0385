package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "leadsInManyRuns",
        says = "a reader at it should see that",
        because = "lets the clock decide which value is the newer one: a new leader's clock may be behind",
        onlyThere = true)
final class TrustsTheClock extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        long newest = log.stream()
                .filter(entry -> entry.key().equals(key))
                .mapToLong(LogEntry::timestamp)
                .max()
                .orElse(Long.MIN_VALUE);
        String before = data.get(key);
        LogEntry entry = append(new LogEntry(epoch, lastApplied + 1, key, value, now));
        if (now < newest) {
            data.put(key, before);
        }
        return entry;
    }
}
