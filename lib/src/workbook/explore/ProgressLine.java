package workbook.explore;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import replication.exploration.Search;
import workbook.text.Texts;

/** Tells a person how far a long search is: in one line that changes, or where it cannot change in a few lines. */
public final class ProgressLine implements Search.Progress {
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(2);
    private static final long CHANGING_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PLAIN_NS = TimeUnit.SECONDS.toNanos(10);

    private final PrintStream out;
    private final boolean changing;
    private final long start = System.nanoTime();
    private long next = start + PATIENCE_NS;
    private int width;

    /** @param changing whether a line can be overwritten */
    public ProgressLine(PrintStream out, boolean changing) {
        this.out = out;
        this.changing = changing;
    }

    @Override
    public void at(long runs, long events) {
        long now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        next = now + (changing ? CHANGING_NS : PLAIN_NS);
        long rate = runs * TimeUnit.SECONDS.toNanos(1) / (now - start);
        String line = Texts.of("explore").get("progress", runs, rate, events);
        if (changing) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            out.flush();
            width = line.length();
        } else {
            out.println(line);
        }
    }

    /** Leaves the line empty for what comes next. */
    public void end() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }
}
