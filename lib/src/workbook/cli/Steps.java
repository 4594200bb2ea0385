package workbook.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

/** Says what is being done, one line a step; a person at a terminal sees a bar while a step takes longer than 2 s. */
final class Steps {
    private static final long BAR_AFTER_MILLIS = 2_000;
    private static final int WIDTH = 24;

    private final PrintStream out;
    private final boolean bar;

    /** Steps that are told to {@code out}. */
    Steps(PrintStream out, boolean bar) {
        this.out = out;
        this.bar = bar;
    }

    /** Steps that are told on standard error, which leaves standard output to results. */
    static Steps toErrors() {
        return new Steps(System.err, isSeen());
    }

    /** From Java 22 on there is a console even where nobody sits at it, and a way to ask. */
    static boolean isSeen() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderThan22) {
            return true;
        }
    }

    /**
     * Does {@code work} and prints {@code title} with the seconds that it took.
     *
     * @param done how much of it is done, from 0 to 1; a negative number where nobody knows
     */
    <T> T step(String title, DoubleSupplier done, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        ExecutorService worker = Executors.newSingleThreadExecutor(runnable -> {
            Thread thread = new Thread(runnable, title);
            thread.setDaemon(true);
            return thread;
        });
        try {
            T result = await(worker.submit(work), title, start, done);
            out.println((bar ? "\r\033[K" : "") + title + ": " + seconds(start) + " s");
            return result;
        } catch (ExecutionException failure) {
            out.print(bar ? "\r\033[K" : "");
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        } finally {
            worker.shutdownNow();
        }
    }

    private <T> T await(Future<T> work, String title, long start, DoubleSupplier done) throws Exception {
        for (int tick = 0; ; tick++) {
            try {
                return work.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillGoing) {
                if (bar && System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(BAR_AFTER_MILLIS)) {
                    out.print("\r" + title + "  " + bar(done.getAsDouble(), tick) + " " + seconds(start) + " s ");
                    out.flush();
                }
            }
        }
    }

    /** A bar that is filled up to {@code done}, or one with a piece that wanders where nobody knows. */
    static String bar(double done, int tick) {
        if (done < 0) {
            int place = tick % (WIDTH - 3);
            return "[" + " ".repeat(place) + "====" + " ".repeat(WIDTH - 4 - place) + "]";
        }
        int filled = (int) Math.round(Math.min(1, done) * WIDTH);
        return "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "]";
    }

    private static long seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e9);
    }
}
