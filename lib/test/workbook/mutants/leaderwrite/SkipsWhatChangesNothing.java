package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "numbersItsEntries",
        says = "x=3 should get the number 4; it got 3",
        onlyThere = true,
        because = "makes no entry for a value that is there already")
final class SkipsWhatChangesNothing extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        if (value.equals(data.get(key))) {
            return log.get(log.size() - 1);
        }
        return append(new LogEntry(epoch, lastApplied + 1, key, value, now));
    }
}
