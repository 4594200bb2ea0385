package workbook.history;

/** A line of a recording cannot be understood; the message says why, without file and line. */
final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    Damaged(String message) {
        super(message, null, false, false);
    }

    /** As much of {@code text} as fits into a sentence. */
    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
