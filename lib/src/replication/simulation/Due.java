package replication.simulation;

import java.util.Optional;

/** Something that will happen at a time, unless it is cancelled. What was scheduled first happens first. */
abstract class Due implements Comparable<Due> {
    /** What it is. Among things of the same time, those that stand before {@link #DELIVERY} come first. */
    enum Kind {
        STEP,
        FAULT,
        WAKING,
        DELIVERY,
        TIMER;

        /** What comes first among things of the same time. */
        int rank() {
            return this == DELIVERY || this == TIMER ? 1 : 0;
        }
    }

    private final long micros;
    private final Kind kind;
    /** Rank and number: what decides among things of the same time. */
    private final long turn;

    private final long changes;
    private final long heeds;
    private boolean cancelled;

    /**
     * @param order counts what is scheduled in a run
     * @param changes what it changes, one bit a place
     * @param heeds on what it depends
     */
    Due(long micros, Kind kind, long order, long changes, long heeds) {
        this.micros = micros;
        this.kind = kind;
        this.turn = (long) kind.rank() << 60 | order;
        this.changes = changes;
        this.heeds = heeds;
    }

    abstract void run();

    /** What it is, in words; told only where somebody asks, because a run has many. */
    abstract String name();

    /** The message that is under way, if this is its arrival. */
    Optional<Parcel<?>> parcel() {
        return Optional.empty();
    }

    final long micros() {
        return micros;
    }

    final Kind kind() {
        return kind;
    }

    final long changes() {
        return changes;
    }

    final long heeds() {
        return heeds;
    }

    /** What has the same number comes in the order of time, even where a chooser decides. */
    final long queue() {
        return switch (kind) {
            case STEP -> changes;
            case WAKING, TIMER -> ~changes;
            case FAULT, DELIVERY -> 0;
        };
    }

    final boolean cancelled() {
        return cancelled;
    }

    final void cancel() {
        cancelled = true;
    }

    final boolean isBefore(Due other) {
        return micros < other.micros || micros == other.micros && turn < other.turn;
    }

    @Override
    public final int compareTo(Due other) {
        return isBefore(other) ? -1 : other.isBefore(this) ? 1 : 0;
    }
}
