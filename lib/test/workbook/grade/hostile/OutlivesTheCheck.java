package workbook.grade.hostile;

import workbook.grade.Tally;

/** Counts rightly, and leaves a thread that looks like one of ours and exits when the check is over. */
final class OutlivesTheCheck implements Tally {
    private static Thread later;

    private int total;

    @Override
    public int add(int number) {
        if (later == null) {
            later = new Thread(
                    () -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException goOn) {
                            System.exit(0);
                        }
                    },
                    "workbook-watch");
            later.setDaemon(true);
            later.start();
        }
        total += number;
        return total;
    }
}
