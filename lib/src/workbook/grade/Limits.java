package workbook.grade;

import java.io.Serializable;
import java.time.Duration;

/**
 * How far an answer may go.
 *
 * @param check the time for all rows of a task, as {@link workbook.check.OwnTime} counts
 * @param row the time for one row, so that the others still get their turn; counted likewise
 * @param threads how many threads may run at once
 * @param output how many characters may be printed
 */
record Limits(Duration check, Duration row, int threads, int output) implements Serializable {
    static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(5), 200, 1_000_000);

    /** Those of a search that takes {@code time}: after it, one run may still need as long as a row. */
    static Limits ofSearch(Duration time) {
        return new Limits(time.plus(USUAL.row), USUAL.row, USUAL.threads, Integer.MAX_VALUE);
    }

    /** The heap of the JVM that runs the answer. */
    static final int HEAP_MB = 128;

    /** How many characters one thing that a child says may have, such as a picture. */
    static final int FIELD = 2_000_000;

    /** How many characters of a sentence anybody reads. */
    static final int SENTENCE = 1_000;

    /** What may be written past {@code System.out}, straight into the channel to the parent. */
    static final int JUNK_MB = 16;
}
