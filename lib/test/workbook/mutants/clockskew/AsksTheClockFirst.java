package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Right;

@Right(task = "clock-skew", how = "keeps the lowest stamp that is still free")
final class AsksTheClockFirst implements LogicalClock {
    private long next;

    @Override
    public long stamp(long clock) {
        long stamp = clock < next ? next : clock;
        next = stamp + 1;
        return stamp;
    }

    @Override
    public void saw(long timestamp) {
        if (timestamp >= next) {
            next = timestamp + 1;
        }
    }
}
