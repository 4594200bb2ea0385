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

    /** What has not happened yet, in whatever order it was scheduled, as one number. */
    long fingerprint(ToIntFunction<Object> numbers);
}
