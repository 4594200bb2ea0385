package replication.simulation;

import java.util.Optional;

/** Something that will happen at a time, unless it is cancelled. What was scheduled first happens first. */
final class Due implements Comparable<Due> {
    /** What comes first among things of the same time. */
    enum Rank {
        START,
        STEP,
        REST
    }

    private final long micros;
    private final Rank rank;
    private final long order;
    private final Runnable action;
    private final Optional<Parcel<?>> parcel;
    private boolean cancelled;

    Due(long micros, Rank rank, long order, Runnable action, Optional<Parcel<?>> parcel) {
        this.micros = micros;
        this.rank = rank;
        this.order = order;
        this.action = action;
        this.parcel = parcel;
    }

    long micros() {
        return micros;
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
        int byRank = byTime != 0 ? byTime : rank.compareTo(other.rank);
        return byRank != 0 ? byRank : Long.compare(order, other.order);
    }
}
