package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "nothingKnownIsOverruled",
        says = "which its leader had made or seen",
        because = "the same flaw, as the cluster shows it: an older write that comes late sets the clock back")
final class KeepsTheLastSeenInTheCluster implements LogicalClock {
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
