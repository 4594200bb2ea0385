package workbook.grade.hostile;

import workbook.grade.Tally;

/** Throws an exception whose message calls itself, and is its own cause. */
final class MessageWithoutEnd implements Tally {
    @Override
    public int add(int number) {
        throw new Deep();
    }

    private static final class Deep extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            return "deep in " + this;
        }

        @Override
        public synchronized Throwable getCause() {
            return this;
        }
    }
}
