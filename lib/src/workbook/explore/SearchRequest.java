package workbook.explore;

import java.io.Serializable;
import java.time.Duration;
import replication.exploration.Bounds;

/**
 * What a person asks a search to do.
 *
 * @param runs how many runs at random; {@link #ALL} for every order of events
 * @param time when it ends at the latest
 * @param seeds as {@link replication.exploration.Seeds#parse} reads it
 * @param bounds how far every order goes, and what may go wrong on the way; without a meaning for runs at random
 */
public record SearchRequest(int runs, Duration time, String seeds, Bounds bounds) implements Serializable {
    /** Every order of events, up to as many as there is time for. */
    public static final int ALL = -1;

    /** As many runs as a few seconds are enough for. */
    public static final int USUAL_RUNS = 10_000;

    /** @throws IllegalArgumentException if there is to be no run, or no time */
    public SearchRequest {
        if (runs < 1 && runs != ALL || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "A search does 1 run or more in 1 ms or more, not " + runs + " in " + time.toMillis() + " ms.");
        }
    }

    /** As many events as there is time for, and nothing goes wrong but their order. */
    public SearchRequest(int runs, Duration time, String seeds) {
        this(runs, time, seeds, Bounds.NONE);
    }

    /** Whether every order is to be tried. */
    public boolean all() {
        return runs == ALL;
    }
}
