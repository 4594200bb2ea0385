package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "nothingKnownIsOverruled",
        says = "a static field",
        because = "one static number for all leaders: they know of each other without a message, and run after run")
final class OneNumberForAll implements LogicalClock {
    private static long highest;

    @Override
    public long stamp(long clock) {
        highest = Math.max(clock, highest + 1);
        return highest;
    }

    @Override
    public void saw(long timestamp) {
        highest = Math.max(highest, timestamp);
    }
}
