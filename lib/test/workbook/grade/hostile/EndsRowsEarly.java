package workbook.grade.hostile;

import org.opentest4j.TestAbortedException;
import workbook.grade.Tally;

/** Throws what JUnit takes for a row that does not apply here. */
final class EndsRowsEarly implements Tally {
    @Override
    public int add(int number) {
        throw new TestAbortedException("not today");
    }
}
