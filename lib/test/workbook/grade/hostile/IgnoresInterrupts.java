package workbook.grade.hostile;

import workbook.grade.Tally;

/** Sleeps again whenever somebody wakes it. */
final class IgnoresInterrupts implements Tally {
    @Override
    public int add(int number) {
        while (true) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException again) {
                Thread.onSpinWait();
            }
        }
    }
}
