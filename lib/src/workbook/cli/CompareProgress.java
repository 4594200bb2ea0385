package workbook.cli;

import java.io.PrintStream;
import replication.strategy.Design;
import workbook.text.Texts;

/** Tells a person at a terminal which design is running, in a line that goes away; says nothing elsewhere. */
final class CompareProgress {
    private final PrintStream out;
    private final boolean seen;
    private final int all;
    private int begun;

    /**
     * @param seen whether a line can be overwritten
     * @param all how many designs there are
     */
    CompareProgress(PrintStream out, boolean seen, int all) {
        this.out = out;
        this.seen = seen;
        this.all = all;
    }

    /** The next design begins. */
    void next(Design design) {
        show(Texts.of("cli").get("compare.running", Steps.bar((double) begun / all, 0), design.name()));
        begun++;
    }

    /** Leaves the line empty for the result. */
    void end() {
        show("");
    }

    private void show(String line) {
        if (seen) {
            out.print("\r\033[K" + line);
            out.flush();
        }
    }
}
