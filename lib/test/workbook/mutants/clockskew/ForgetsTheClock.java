package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "nothingKnownIsOverruled",
        says = "ten seconds after all",
        because = "a leader that was cut off and idle for an hour stamps 1, and older writes win")
final class ForgetsTheClock implements LogicalClock {
    private long highest;

    @Override
    public long stamp(long clock) {
        return ++highest;
    }

    @Override
    public void saw(long timestamp) {
        highest = Math.max(highest, timestamp);
    }
}
