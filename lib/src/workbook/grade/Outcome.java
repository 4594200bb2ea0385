package workbook.grade;

/** What became of one row of a check. */
public enum Outcome {
    PASSED,
    FAILED,
    /** It came to a place where nothing has been written yet. */
    NOT_STARTED,
    /** It did not come to its end. */
    NOT_RUN
}
