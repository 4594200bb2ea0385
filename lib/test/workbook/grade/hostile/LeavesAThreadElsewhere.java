package workbook.grade.hostile;

import workbook.grade.Tally;

/** Counts rightly, and leaves a thread behind in the group in which Java has its own. */
final class LeavesAThreadElsewhere implements Tally {
    private static boolean done;

    private int total;

    @Override
    public int add(int number) {
        if (!done) {
            done = true;
            ThreadGroup group = Thread.currentThread().getThreadGroup();
            while (group.getParent() != null) {
                group = group.getParent();
            }
            Thread later = new Thread(group, LeavesAThreadElsewhere::sleep);
            later.setDaemon(true);
            later.start();
        }
        total += number;
        return total;
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException goOn) {
            sleep();
        }
    }
}
