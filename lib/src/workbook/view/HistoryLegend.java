package workbook.view;

import java.util.ArrayList;
import java.util.List;
import replication.consistency.Operation;
import workbook.text.Texts;

/** The line below a history that names the signs that occur in it. */
final class HistoryLegend {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = 11;

    private enum Sign {
        MOMENT,
        UNKNOWN,
        FAILED,
        ACCUSED
    }

    private final Svg svg;
    private final double left;
    private final double right;

    HistoryLegend(Svg svg, double left, double right) {
        this.svg = svg;
        this.left = left;
        this.right = right;
    }

    /** Draws the legend with its first line around {@code y}. Returns where it ends. */
    double draw(HistoryContent content, double y) {
        List<Sign> signs = signs(content);
        double x = left;
        double line = y;
        for (Sign sign : signs) {
            String word = TEXTS.get("history.legend." + sign.name().toLowerCase(java.util.Locale.ROOT));
            double width = 24 + Words.width(word, SIZE);
            if (x + width > right && x > left) {
                x = left;
                line += 18;
            }
            draw(sign, word, x, line);
            svg.text(Spot.start(x + 26, line + 4), SIZE, Ink.GREY, word);
            x += width + 18;
        }
        return signs.isEmpty() ? y - 12 : line + 10;
    }

    private static List<Sign> signs(HistoryContent content) {
        List<Sign> signs = new ArrayList<>();
        if (!content.moments().isEmpty()) {
            signs.add(Sign.MOMENT);
        }
        if (content.operations().stream().anyMatch(one -> one.outcome() == Operation.Outcome.UNKNOWN)) {
            signs.add(Sign.UNKNOWN);
        }
        if (content.operations().stream().anyMatch(one -> one.outcome() == Operation.Outcome.FAILED)) {
            signs.add(Sign.FAILED);
        }
        if (!content.accused().isEmpty()) {
            signs.add(Sign.ACCUSED);
        }
        return signs;
    }

    private void draw(Sign sign, String word, double x, double y) {
        switch (sign) {
            case MOMENT -> {
                svg.marks(word);
                svg.shape(
                        "rect",
                        "x",
                        x + 2,
                        "y",
                        y - 6,
                        "width",
                        15,
                        "height",
                        12,
                        "rx",
                        3,
                        "fill",
                        Ink.VIOLET,
                        "fill-opacity",
                        "0.22");
                svg.text(Spot.middle(x + 9.5, y + 4), SIZE - 1, Ink.VIOLET, "1", "font-weight", "bold");
                svg.end();
            }
            case UNKNOWN -> Symbol.UNKNOWN.draw(svg, x + 10, y, word);
            case FAILED ->
                svg.mark(
                        word,
                        "rect",
                        "x",
                        x,
                        "y",
                        y - 6,
                        "width",
                        20,
                        "height",
                        12,
                        "fill",
                        "none",
                        "stroke",
                        Ink.GREY,
                        "stroke-width",
                        1.4,
                        "stroke-dasharray",
                        "3 3");
            case ACCUSED -> Symbol.cross(svg, word, x + 10, y, 4.5);
        }
    }
}
