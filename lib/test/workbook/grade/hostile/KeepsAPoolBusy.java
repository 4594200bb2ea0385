package workbook.grade.hostile;

import java.util.concurrent.ForkJoinPool;
import workbook.grade.Tally;

/** Counts rightly, and leaves work without end to the pool that Java shares. */
final class KeepsAPoolBusy implements Tally {
    private static boolean done;

    private int total;

    @Override
    public int add(int number) {
        if (!done) {
            done = true;
            ForkJoinPool.commonPool().execute(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
        }
        total += number;
        return total;
    }
}
