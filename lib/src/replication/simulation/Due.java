package replication.simulation;

import java.util.Optional;

/** Something that will happen at a time, unless it is cancelled. What was scheduled first happens first. */
final class Due implements Comparable<Due> {
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
    private final long order;
    private final long places;
    private final String name;
    private final Runnable action;
    private final Optional<Parcel<?>> parcel;
    private boolean cancelled;

    /**
     * @param places where it happens, one bit a machine
     * @param name what it is, where that is not a message
     */
    Due(long micros, Kind kind, long order, long places, String name, Runnable action, Optional<Parcel<?>> parcel) {
        this.micros = micros;
        this.kind = kind;
        this.order = order;
        this.places = places;
        this.name = name;
        this.action = action;
        this.parcel = parcel;
    }

    long micros() {
        return micros;
    }

    Kind kind() {
        return kind;
    }

    long places() {
        return places;
    }

    /** What has the same number comes in the order of time, even where a chooser decides. */
    long queue() {
        return switch (kind) {
            case STEP -> places;
            case WAKING, TIMER -> ~places;
            case FAULT, DELIVERY -> 0;
        };
    }

    String name() {
        return name;
    }

    void run() {
        action.run();
    }

    /** The message that is under way, if this is its arrival. */
    Optional<Parcel<?>> parcel() {
        return parcel;
    }

    boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public int compareTo(Due other) {
        int byTime = Long.compare(micros, other.micros);
        int byRank = byTime != 0 ? byTime : Integer.compare(kind.rank(), other.kind.rank());
        return byRank != 0 ? byRank : Long.compare(order, other.order);
    }
}
