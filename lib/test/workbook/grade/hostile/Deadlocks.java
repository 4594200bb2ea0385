package workbook.grade.hostile;

import java.util.concurrent.CountDownLatch;
import workbook.grade.Tally;

/** Two threads wait for each other. */
final class Deadlocks implements Tally {
    private final Object left = new Object();
    private final Object right = new Object();
    private final CountDownLatch both = new CountDownLatch(2);

    @Override
    public int add(int number) {
        Thread other = new Thread(() -> take(right, left));
        other.start();
        take(left, right);
        return number;
    }

    private void take(Object first, Object second) {
        synchronized (first) {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (second) {
                second.notifyAll();
            }
        }
    }
}
