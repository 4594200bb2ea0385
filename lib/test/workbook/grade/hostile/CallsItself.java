package workbook.grade.hostile;

import workbook.grade.Tally;

/** Calls itself without end. */
final class CallsItself implements Tally {
    @Override
    public int add(int number) {
        return add(number + 1) + 1;
    }
}
