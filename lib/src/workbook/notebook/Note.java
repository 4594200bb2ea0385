package workbook.notebook;

/**
 * A few words to the learner as the result of a cell.
 *
 * @param html one element with inline styles, readable on light and on dark ground
 * @param text the same words without marks
 */
public record Note(String html, String text) {
    /** One paragraph. */
    static Note of(String sentence) {
        return new Note(Html.element("p", Html.escape(sentence)), sentence);
    }

    /** This note with one more paragraph. */
    Note with(String sentence) {
        Note more = of(sentence);
        return new Note(Html.element("div", html + more.html), text + "\n" + more.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
