package workbook.view;

/**
 * A drawing.
 *
 * @param svg one SVG element, readable on light and on dark ground
 * @param text the same content for a terminal, a screen reader or a search
 */
public record Picture(String svg, String text) {
    @Override
    public String toString() {
        return text;
    }
}
