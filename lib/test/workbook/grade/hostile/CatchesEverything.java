package workbook.grade.hostile;

import workbook.grade.Tally;

/** Catches whatever would end it. */
final class CatchesEverything implements Tally {
    private int total;

    @Override
    public int add(int number) {
        while (true) {
            try {
                add(total++);
            } catch (Throwable anything) {
                total = 0;
            }
        }
    }
}
