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
    private double x;
    private double line;

    Legend(Svg svg, double left, double right) {
        this.svg = svg;
        this.left = left;
        this.right = right;
    }

    /** Draws the legend with its first line around {@code y}. Returns where it ends. */
    double draw(DiagramContent content, Set<LaneSign> signs, double y) {
        Set<Symbol> symbols = EnumSet.noneOf(Symbol.class);
        content.marks().forEach(mark -> symbols.add(mark.symbol()));
        if (content.flights().stream().anyMatch(flight -> flight.fate() == Flight.Fate.LOST)) {
            symbols.add(Symbol.LOST);
        }
        x = left;
        line = y;
        for (Symbol symbol : symbols) {
            String word = TEXTS.get("mark." + symbol.name());
            makeRoom(16, word);
            symbol.draw(svg, x + 6, line, word);
            name(16, word);
        }
        for (LaneSign sign : signs) {
            String word = TEXTS.get("sign." + sign.name());
            makeRoom(sign.width() + 6, word);
            sign.draw(svg, x, line, word);
            name(sign.width() + 6, word);
        }
        return symbols.isEmpty() && signs.isEmpty() ? y - 12 : line + 10;
    }

    private void makeRoom(double sign, String word) {
        if (x + sign - 2 + Words.width(word, SIZE) > right && x > left) {
            x = left;
            line += 18;
        }
    }

    private void name(double sign, String word) {
        svg.text(Spot.start(x + sign, line + 4), SIZE, Ink.GREY, word);
        x += sign - 2 + Words.width(word, SIZE) + 18;
    }
}
