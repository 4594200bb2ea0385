package workbook.grade.hostile;

import workbook.grade.Tally;

/** Counts for ever. */
final class EndlessLoop implements Tally {
    @Override
    public int add(int number) {
        int total = 0;
        while (true) {
            total += number;
        }
    }
}
