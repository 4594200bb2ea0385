package workbook.grade.hostile;

import workbook.grade.Tally;

/** Ends the program with success. */
final class CallsExit implements Tally {
    @Override
    public int add(int number) {
        System.exit(0);
        return number;
    }
}
