package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "ownStampsGrow",
        says = "After saw(5000)",
        because = "own stamps and those of others are counted apart, so two replies to one write get the same stamp")
final class ForgetsAReply implements LogicalClock {
    private long own;
    private long seen;

    @Override
    public long stamp(long clock) {
        own = Math.max(clock, own + 1);
        return Math.max(own, seen + 1);
    }

    @Override
    public void saw(long timestamp) {
        seen = Math.max(seen, timestamp);
    }
}
