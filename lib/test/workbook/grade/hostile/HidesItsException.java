package workbook.grade.hostile;

import workbook.grade.Tally;

/** Throws an exception that does not say where it comes from. */
final class HidesItsException implements Tally {
    @Override
    public int add(int number) {
        throw new Silent();
    }

    private static final class Silent extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }
    }
}
