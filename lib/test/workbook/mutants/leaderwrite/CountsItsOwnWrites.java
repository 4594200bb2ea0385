package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "goesOnAfterPromotion",
        says = "should get the number 4; it got 1",
        because = "counts its own writes, so a promoted leader begins with 1 again")
final class CountsItsOwnWrites extends Given {
    private long written;

    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        written++;
        return append(new LogEntry(epoch, written, key, value, now));
    }
}
