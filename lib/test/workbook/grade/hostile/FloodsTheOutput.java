package workbook.grade.hostile;

import workbook.grade.Tally;

/** Prints without end. */
final class FloodsTheOutput implements Tally {
    @Override
    public int add(int number) {
        while (true) {
            System.out.println("What I got is " + number);
        }
    }
}
