package workbook.notebook;

/**
 * A few words to the learner as the result of a cell.
 *
 * @param html one element with inline styles, readable on light and on dark ground
 * @param text the same words without marks
 */
public record Note(String html, String text) {
    /** To begin with. */
    static final Note NOTHING = new Note("", "");

    /** One paragraph; what stands between back quotes or stars is set apart. */
    static Note of(String sentence) {
        return new Note(Html.styled("p", "margin:0.3em 0", Html.prose(sentence)), sentence.replace("**", ""));
    }

    /** Lines as they stand. */
    static Note code(String lines) {
        return new Note(Html.code(lines), lines);
    }

    /** This note with one more paragraph. */
    Note with(String sentence) {
        return with(of(sentence));
    }

    /** Both notes, one below the other. */
    Note with(Note below) {
        return equals(NOTHING) ? below : new Note(Html.element("div", html + below.html), text + "\n" + below.text);
    }

    /** This note as the result of a check: nbgrader gives full points for a text that is no number. */
    Note worthNothing() {
        return new Note(html, "0");
    }

    @Override
    public String toString() {
        return text;
    }
}
