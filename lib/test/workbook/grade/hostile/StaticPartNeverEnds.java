package workbook.grade.hostile;

import workbook.grade.Tally;

/** Its static part does not come to an end. */
final class StaticPartNeverEnds implements Tally {
    private static int start;

    static {
        while (start < 1) {
            start = 0;
        }
    }

    @Override
    public int add(int number) {
        return start + number;
    }
}
