package workbook.grade.hostile;

import workbook.grade.Tally;

/** Throws an exception that throws another one when it is asked for anything. */
final class MessageThatThrows implements Tally {
    @Override
    public int add(int number) {
        throw new Evasive();
    }

    private static final class Evasive extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new Evasive();
        }

        @Override
        public String toString() {
            throw new Evasive();
        }

        @Override
        public synchronized Throwable getCause() {
            throw new Evasive();
        }
    }
}
