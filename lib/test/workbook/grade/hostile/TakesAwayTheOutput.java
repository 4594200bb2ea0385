package workbook.grade.hostile;

import workbook.grade.Tally;

/** Sets System.out to null, then prints. */
final class TakesAwayTheOutput implements Tally {
    @Override
    public int add(int number) {
        System.setOut(null);
        System.out.println(number);
        return number;
    }
}
