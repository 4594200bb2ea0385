package workbook.grade.hostile;

import workbook.grade.Tally;

/** Ends the JVM without any farewell. */
final class Halts implements Tally {
    @Override
    public int add(int number) {
        Runtime.getRuntime().halt(0);
        return number;
    }
}
