package workbook.grade.hostile;

import workbook.grade.Tally;

/** Waits for something that does not come. */
final class SleepsAnHour implements Tally {
    @Override
    public int add(int number) {
        try {
            Thread.sleep(3_600_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return number;
    }
}
