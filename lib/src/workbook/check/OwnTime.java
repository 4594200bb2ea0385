package workbook.check;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that has passed for threads which may take only so long. It hardly passes while they could run and other
 * programs have the processor: an answer is not worse because the machine is busy.
 */
public final class OwnTime {
    /**
     * It passes this many times slower than on the wall at most: an answer may leave the work to threads that nobody
     * measures.
     */
    public static final int SLOWEST = 12;

    /** Who could run gets a processor again and again; who gets none for so long waits, outside of Java. */
    private static final Duration WAITS = Duration.ofSeconds(2);

    /** More than this between two looks means that nobody could look: the machine slept, or the whole program stood. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final LongSupplier wall;
    private final LongSupplier processor;
    private long lastWall;
    private long lastProcessor;
    private long idle;
    private long nanos;

    /**
     * Begins now.
     *
     * @param wall the time on the wall, in nanoseconds
     * @param processor how long the threads have had a processor, in nanoseconds
     */
    public OwnTime(LongSupplier wall, LongSupplier processor) {
        this.wall = wall;
        this.processor = processor;
        lastWall = wall.getAsLong();
        lastProcessor = processor.getAsLong();
    }

    /**
     * How much has passed since the beginning, in nanoseconds.
     *
     * @param waiting whether all of the threads wait for something, as far as one can tell for the time since the last
     *     call
     */
    public long passed(boolean waiting) {
        long wallNow = wall.getAsLong();
        long processorNow = processor.getAsLong();
        long gone = Math.min(wallNow - lastWall, BETWEEN_LOOKS.toNanos());
        long worked = Math.max(processorNow - lastProcessor, gone / SLOWEST);
        idle = processorNow > lastProcessor ? 0 : idle + gone;
        nanos += waiting || idle > WAITS.toNanos() ? gone : Math.min(gone, worked);
        lastWall = wallNow;
        lastProcessor = processorNow;
        return nanos;
    }
}
