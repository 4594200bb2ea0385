package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "aReplyIsLaterThanWhatItRepliesTo",
        says = "while the own clock shows the same",
        because = "goes past what it has seen only where the clock is behind that, not where it shows the same")
final class SeesNothingInItsOwnTick implements LogicalClock {
    private long seen;
    private long last;

    @Override
    public long stamp(long clock) {
        last = Math.max(last + 1, clock >= seen ? clock : seen + 1);
        return last;
    }

    @Override
    public void saw(long timestamp) {
        seen = Math.max(seen, timestamp);
    }
}
