package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "ownStampsGrow",
        says = "the clock jumped back",
        because = "own stamps do not count, so a clock that jumps back loses the own second write")
final class ForgetsItsOwn implements LogicalClock {
    private long highest;

    @Override
    public long stamp(long clock) {
        return Math.max(clock, highest + 1);
    }

    @Override
    public void saw(long timestamp) {
        highest = Math.max(highest, timestamp);
    }
}
