package workbook.grade.hostile;

import workbook.grade.Tally;

/** Ends the program before anything of it is called. */
final class StaticPartExits implements Tally {
    static {
        System.exit(0);
    }

    @Override
    public int add(int number) {
        return number;
    }
}
