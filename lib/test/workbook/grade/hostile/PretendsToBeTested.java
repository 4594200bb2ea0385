package workbook.grade.hostile;

import org.opentest4j.TestAbortedException;
import workbook.grade.Tally;

/** Throws what JUnit throws when a test is skipped, or when all is to end. */
final class PretendsToBeTested implements Tally {
    @Override
    public int add(int number) {
        if (number == 3) {
            throw new TestAbortedException("passed");
        }
        throw new OutOfMemoryError("pretended");
    }
}
