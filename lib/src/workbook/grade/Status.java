package workbook.grade;

import java.util.Locale;

/** What became of a task. */
public enum Status {
    /** Nothing has been written yet; 0 points. */
    NOT_STARTED,
    /** Every row holds: full points. */
    PASSED,
    /** Some rows hold. */
    PARTIAL,
    /** No row that gives points holds. */
    FAILED,
    /** The answer does not compile, cannot be used, or had to be stopped; 0 points. */
    BROKEN;

    /** As it stands in {@code --json}: not-started, passed, partial, failed, broken. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
