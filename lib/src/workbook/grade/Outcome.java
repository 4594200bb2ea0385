package workbook.grade;

/** What became of one row of a check. */
public enum Outcome {
    PASSED,
    FAILED,
    /** It came to a place where nothing has been written yet. */
    NOT_STARTED,
    /** The check ended before it. */
    NOT_RUN
}
