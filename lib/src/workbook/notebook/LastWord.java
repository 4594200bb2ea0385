package workbook.notebook;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/**
 * Shows what a cell has come to although it is interrupted. The kernel then drops the cell's value and ends the cell
 * while its thread still works; whoever the kernel asks before that can hold it up for a moment.
 */
final class LastWord {
    private static final long MOMENT_S = 3;

    private static final CountDownLatch NOTHING_TO_SAY = new CountDownLatch(0);

    private volatile CountDownLatch said = NOTHING_TO_SAY;

    /** Does {@code work}, which ends early with what it has when its thread is interrupted. */
    <T> T of(Supplier<T> work) {
        CountDownLatch saying = new CountDownLatch(1);
        said = saying;
        try {
            T value = work.get();
            if (said == saying && Thread.interrupted()) { // an interrupted thread cannot send anything to the page
                BaseNotebookStatics.display(value);
                Thread.currentThread().interrupt();
            }
            return value;
        } finally {
            saying.countDown();
        }
    }

    /**
     * Waits until the work of the cell, if it is any of ours, has said what it has; a moment at most. What comes later
     * would stand below another cell, so it is not shown.
     */
    void await() {
        try {
            if (!said.await(MOMENT_S, TimeUnit.SECONDS)) {
                said = NOTHING_TO_SAY;
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
