package workbook.grade.hostile;

import workbook.grade.Tally;

/** Answers rightly and leaves a thread behind that never ends. */
final class LeavesAThread implements Tally {
    private static Thread counting;

    private int total;

    @Override
    public int add(int number) {
        if (counting == null) {
            counting = new Thread(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
            counting.start();
        }
        total += number;
        return total;
    }
}
