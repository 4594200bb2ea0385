package workbook.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Until it is closed, Ctrl-C interrupts the thread that made it, which then has a moment to say what it has. */
final class Interruptible implements AutoCloseable {
    /** What a shell calls a program that Ctrl-C has ended. */
    static final int EXIT_CODE = 130;

    private static final long MOMENT_S = 5;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    Interruptible() {
        Thread working = Thread.currentThread();
        hook = new Thread(() -> {
            working.interrupt();
            try {
                done.await(MOMENT_S, TimeUnit.SECONDS);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) { // then the hook has done its work
            return;
        }
    }
}
