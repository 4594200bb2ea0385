package workbook.exercise;

import replication.exploration.EndsSearch;

/** Stands in every answer that has not been written yet. A check that meets it says "not started", without a trace. */
public final class NotStarted extends RuntimeException implements EndsSearch {
    private static final long serialVersionUID = 1;

    public NotStarted() {
        super("This answer has not been written yet.", null, false, false);
    }
}
