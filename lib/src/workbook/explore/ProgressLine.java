package workbook.explore;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import replication.exploration.Search;
import workbook.text.Texts;

/** Tells a person how far a long search is: in one line that changes, or where it cannot change in a few lines. */
public final class ProgressLine implements Search.Progress {
    private static final Texts TEXTS = Texts.of("explore");
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(2);
    private static final long CHANGING_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PLAIN_NS = TimeUnit.SECONDS.toNanos(10);

    private final PrintStream out;
    private final boolean changing;
    private final LongSupplier clock;
    private final long start;
    private long next;
    private int width;

    /** @param changing whether a line can be overwritten */
    public ProgressLine(PrintStream out, boolean changing) {
        this(out, changing, System::nanoTime);
    }

    ProgressLine(PrintStream out, boolean changing, LongSupplier clock) {
        this.out = out;
        this.changing = changing;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = start + PATIENCE_NS;
    }

    @Override
    public void at(long runs, long states, long events) {
        long now = clock.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + (changing ? CHANGING_NS : PLAIN_NS);
        String line = states == 0
                ? TEXTS.get("progress.runs", runs, perSecond(runs, now), events)
                : TEXTS.get("progress.states", runs, perSecond(states, now), events);
        if (changing) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            out.flush();
            width = line.length();
        } else {
            out.println(line);
        }
    }

    private long perSecond(long count, long now) {
        return Math.round((double) count * TimeUnit.SECONDS.toNanos(1) / (now - start));
    }

    /** Leaves the line empty for what comes next. */
    public void end() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }
}
