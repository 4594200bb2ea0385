package workbook.grade.hostile;

import workbook.grade.Tally;

/** Says what it found in the environment, where it is let. */
final class ReadsTheEnvironment implements Tally {
    @Override
    public int add(int number) {
        throw new IllegalStateException("reads the environment: " + System.getenv("PATH"));
    }
}
