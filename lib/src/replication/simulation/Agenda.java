package replication.simulation;

import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What is still to happen in a run, and which of it comes next. */
interface Agenda {
    void add(Due due);

    /** Whether something that is due up to and including {@code limitMicros} is left to happen. */
    boolean hasNext(long limitMicros);

    /** Takes out what happens next; {@link #hasNext} has just said that there is something. */
    Due next();

    /** When {@code due}, which has just been taken out, happens. */
    long time(Due due);

    /** What has not happened yet, in no particular order; some of it may be cancelled. */
    Stream<Due> pending();

    /**
     * Adds what has not happened yet to the fingerprints of the places where it will happen.
     *
     * @param alike the places that nobody tells apart
     */
    void addTo(long[] places, long alike, ToIntFunction<Object> numbers);
}
