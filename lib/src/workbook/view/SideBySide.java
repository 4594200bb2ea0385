package workbook.view;

import java.util.Optional;

/**
 * A picture and another one to compare it with. On a page the first is open and the second folded beside or below it; a
 * terminal, in which nothing can be folded, gets the first only.
 *
 * @param title says what the first one shows
 * @param otherTitle says what the second one shows
 */
public record SideBySide(String title, Picture picture, String otherTitle, Optional<Picture> other) {
    /** HTML with inline styles only, which a notebook keeps. */
    public String html() {
        String both = folded(" open", title, picture)
                + other.map(second -> folded("", otherTitle, second)).orElse("");
        return "<div style=\"display:flex;flex-wrap:wrap;column-gap:1.5em;align-items:flex-start\">" + both + "</div>";
    }

    /** For a terminal. */
    public String text() {
        return picture.text();
    }

    private static String folded(String state, String title, Picture picture) {
        return "<details" + state + " style=\"margin:0.3em 0\"><summary>" + Svg.escaped(title) + "</summary>"
                + picture.svg() + "</details>";
    }
}
