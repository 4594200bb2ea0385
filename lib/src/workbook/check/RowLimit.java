package workbook.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Gives each row a thread of its own, and up to a limit {@link OwnTime}: one that does not end, and hears no interrupt,
 * keeps the others waiting no longer. Whoever starts the check has put the limit into the store of the session; without
 * one a row runs here and as long as it wants.
 */
final class RowLimit implements InvocationInterceptor {
    private static final long LOOK_EVERY_MS = 10;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public void interceptTestMethod(
            Invocation<Void> row, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Duration limit = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(CheckRun.STORE))
                .get(CheckRun.LIMIT, Duration.class);
        if (limit == null) {
            row.proceed();
        } else {
            run(new Row(row), limit);
        }
    }

    private void run(Row row, Duration limit) throws Throwable {
        Thread thread = new Thread(row, CheckRun.ROW_THREAD);
        thread.start();
        OwnTime time = new OwnTime(System::nanoTime, () -> Math.max(0, threads.getThreadCpuTime(thread.getId())));
        while (thread.isAlive()) {
            pause(thread);
            boolean waiting = thread.getState() != Thread.State.RUNNABLE;
            if (time.passed(waiting) > limit.toNanos() && thread.isAlive()) {
                TimeoutException late = new TimeoutException();
                Exception place = new Exception();
                place.setStackTrace(thread.getStackTrace());
                late.initCause(place);
                thread.interrupt();
                throw late;
            }
        }
        row.end();
    }

    private static void pause(Thread thread) {
        try {
            thread.join(LOOK_EVERY_MS);
        } catch (InterruptedException byTheAnswer) {
            Thread.onSpinWait();
        }
    }

    private static final class Row implements Runnable {
        private final Invocation<Void> row;
        private volatile boolean done;
        private volatile Optional<Throwable> thrown = Optional.empty();

        private Row(Invocation<Void> row) {
            this.row = row;
        }

        @Override
        public void run() {
            try {
                row.proceed();
                done = true;
            } catch (Throwable whatever) {
                thrown = Optional.of(whatever);
            }
        }

        /** An answer may have stopped its own thread. */
        private void end() throws Throwable {
            if (thrown.isPresent()) {
                throw thrown.get();
            }
            if (!done) {
                throw new AssertionError();
            }
        }
    }
}
