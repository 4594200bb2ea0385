package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "goesOnAfterPromotion",
        says = "should carry epoch 4; it carries 1",
        because = "every entry is of epoch 1, whoever wrote it")
final class AlwaysEpochOne extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        return append(new LogEntry(1, lastApplied + 1, key, value, now));
    }
}
