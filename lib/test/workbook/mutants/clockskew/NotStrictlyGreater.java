package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "aReplyIsLaterThanWhatItRepliesTo",
        says = "but is 1000",
        because = "a reply gets the same timestamp as what it replies to")
final class NotStrictlyGreater implements LogicalClock {
    private long highest;

    @Override
    public long stamp(long clock) {
        highest = Math.max(clock, highest);
        return highest;
    }

    @Override
    public void saw(long timestamp) {
        highest = Math.max(highest, timestamp);
    }
}
