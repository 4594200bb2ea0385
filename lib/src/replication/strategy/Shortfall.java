package replication.strategy;

import java.util.Locale;

/**
 * A requirement that a run did not keep.
 *
 * @param measured the number that broke it: writes, keys, reads or ms, as {@code kind} says
 * @param of of how many; the limit where it is a time
 */
public record Shortfall(Kind kind, long measured, long of) {
    /** What was not kept, the gravest first. */
    public enum Kind {
        /** Acknowledged writes are gone although none may be. */
        LOST,
        /** Acknowledged writes are gone that were acknowledged more than 500 ms before the first node died. */
        LOST_LONG_BEFORE,
        /** Of acknowledged writes that may never be merged, some were made beside others. */
        OVERRULED,
        /** Acknowledged writes that were to be kept vanished with nobody having seen them. */
        VANISHED,
        /** Acknowledged additions are missing from the sums. */
        MISSING_FROM_SUM,
        /** Keys hold several values side by side where there is to be one. */
        SEVERAL_VALUES,
        /** Keys hold sums where there is to be what somebody wrote. */
        SUMS,
        /** Copies differ at the end. */
        DIFFERENT_COPIES,
        /** Reads by somebody who had just written did not show it. */
        OWN_WRITES,
        /** Writes failed at the node that was cut off. */
        OFFLINE,
        /** For so many ms every write of one client failed at a node that was up. */
        PAUSE(true),
        /** So many ms took 99 of 100 acknowledged writes at most. */
        WRITE_TIME(true);

        private final boolean isTime;

        Kind() {
            this(false);
        }

        Kind(boolean isTime) {
            this.isTime = isTime;
        }

        /** Whether it may be missed by whoever gives up {@code givesUp}. */
        boolean isExcusedBy(GivesUp givesUp) {
            return this == WRITE_TIME && givesUp == GivesUp.WRITE_TIME
                    || this == PAUSE && givesUp == GivesUp.NO_PAUSE
                    || this == OFFLINE && givesUp == GivesUp.OFFLINE;
        }
    }

    /** Such as {@code LOST 6 of 1,045} or {@code WRITE_TIME 475 ms (limit 20 ms)}. */
    @Override
    public String toString() {
        String form = kind.isTime ? "%s %,d ms (limit %,d ms)" : "%s %,d of %,d";
        return String.format(Locale.ROOT, form, kind, measured, of);
    }
}
