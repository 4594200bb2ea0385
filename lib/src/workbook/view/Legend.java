package workbook.view;

import java.util.EnumSet;
import java.util.Set;
import workbook.text.Texts;

/** The line below a diagram that names the marks that occur in it. */
final class Legend {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = 11;

    private final Svg svg;
    private final double left;
    private final double right;

    Legend(Svg svg, double left, double right) {
        this.svg = svg;
        this.left = left;
        this.right = right;
    }

    /** Draws the legend with its first line around {@code y}. Returns where it ends. */
    double draw(DiagramContent content, double y) {
        Set<Symbol> symbols = EnumSet.noneOf(Symbol.class);
        content.marks().forEach(mark -> symbols.add(mark.symbol()));
        if (content.flights().stream().anyMatch(flight -> flight.fate() == Flight.Fate.LOST)) {
            symbols.add(Symbol.LOST);
        }
        double x = left;
        double line = y;
        for (Symbol symbol : symbols) {
            String word = TEXTS.get("mark." + symbol.name());
            double width = 14 + Words.width(word, SIZE);
            if (x + width > right && x > left) {
                x = left;
                line += 18;
            }
            symbol.draw(svg, x + 6, line, word);
            svg.text(Spot.start(x + 16, line + 4), SIZE, Ink.GREY, word);
            x += width + 18;
        }
        return symbols.isEmpty() ? y - 12 : line + 10;
    }
}
