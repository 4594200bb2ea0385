package workbook.check;

import replication.exploration.EndsSearch;

/** The learner's class cannot be used as an answer at all; the message says what to change. */
public final class UnusableAnswer extends RuntimeException implements EndsSearch {
    private static final long serialVersionUID = 1;

    public UnusableAnswer(String message) {
        super(message, null, false, false);
    }
}
