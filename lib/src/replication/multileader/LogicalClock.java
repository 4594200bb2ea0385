package replication.multileader;

/**
 * Where a leader's timestamps come from. Task {@code clock-skew}.
 *
 * <p>A write that was made after its leader had seen another one must carry the greater timestamp, however wrong the
 * leader's clock is. Otherwise last writer wins throws away the later of the two. Nothing is promised about writes that
 * knew nothing of each other.
 *
 * <p>The library's own: {@code HighestStamp}.
 */
public interface LogicalClock {
    /**
     * The timestamp of a new write of this leader, in ms: greater than every timestamp that this object has given or
     * seen, and never behind {@code clock}.
     *
     * @param clock what the machine's clock shows; it may be behind those of others, and it may jump back
     */
    long stamp(long clock);

    /** A value with this timestamp came from another leader. */
    void saw(long timestamp);

    /** Timestamps as the unit's document has them: what the machine's clock shows, whatever was seen. */
    static LogicalClock wallClock() {
        return new LogicalClock() {
            @Override
            public long stamp(long clock) {
                return clock;
            }

            @Override
            public void saw(long timestamp) {}
        };
    }
}
