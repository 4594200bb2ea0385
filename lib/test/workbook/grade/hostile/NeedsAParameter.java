package workbook.grade.hostile;

import workbook.grade.Tally;

/** Cannot be created without a number. */
final class NeedsAParameter implements Tally {
    private int total;

    NeedsAParameter(int start) {
        total = start;
    }

    @Override
    public int add(int number) {
        total += number;
        return total;
    }
}
