package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "aReplyIsLaterThanWhatItRepliesTo",
        says = "should be greater than 1000 but is 900",
        because = "fine at one leader, lost across two")
final class SawNothing implements LogicalClock {
    private long highest;

    @Override
    public long stamp(long clock) {
        highest = Math.max(clock, highest + 1);
        return highest;
    }

    @Override
    public void saw(long timestamp) {}
}
