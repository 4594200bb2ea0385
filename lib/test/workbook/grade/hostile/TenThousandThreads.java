package workbook.grade.hostile;

import workbook.grade.Tally;

/** Starts 10,000 threads. */
final class TenThousandThreads implements Tally {
    @Override
    public int add(int number) {
        for (int i = 0; i < 10_000; i++) {
            new Thread(() -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    })
                    .start();
        }
        return number;
    }
}
