package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "numbersItsEntries",
        says = "should get the number 1; it got 1000",
        because = "takes the clock for the number, which is never the next one")
final class NumbersByTheClock extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        requireLeader();
        return append(new LogEntry(epoch, now, key, value, now));
    }
}
