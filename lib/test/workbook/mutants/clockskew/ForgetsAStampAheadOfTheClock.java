package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "ownStampsGrow",
        says = "gave 1001 and stamp(500) gave 1001",
        because = "a stamp that is ahead of the clock is not remembered, so the next one is the same")
final class ForgetsAStampAheadOfTheClock implements LogicalClock {
    private long highest;

    @Override
    public long stamp(long clock) {
        if (clock > highest) {
            highest = clock;
            return clock;
        }
        return highest + 1;
    }

    @Override
    public void saw(long timestamp) {
        highest = Math.max(highest, timestamp);
    }
}
