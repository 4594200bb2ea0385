package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Right;

@Right(task = "leader-write", how = "takes the number from the last entry of the log")
final class LooksAtTheLastEntry extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        long last = log.isEmpty() ? 0 : log.get(log.size() - 1).sequence();
        return append(new LogEntry(epoch, last + 1, key, value, now));
    }
}
