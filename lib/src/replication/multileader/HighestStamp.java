package replication.multileader;

/** The machine's clock, or one more than the highest timestamp so far, whichever is greater. */
final class HighestStamp implements LogicalClock {
    private long highest = -1; // time itself begins at 0

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
