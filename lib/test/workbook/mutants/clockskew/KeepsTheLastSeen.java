package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "aReplyIsLaterThanWhatItRepliesTo",
        says = "but is 900",
        because = "an old timestamp that comes late replaces a higher one")
final class KeepsTheLastSeen implements LogicalClock {
    private long highest;

    @Override
    public long stamp(long clock) {
        highest = Math.max(clock, highest + 1);
        return highest;
    }

    @Override
    public void saw(long timestamp) {
        highest = timestamp;
    }
}
