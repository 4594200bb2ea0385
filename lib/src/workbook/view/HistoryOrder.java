package workbook.view;

import java.util.List;
import java.util.Optional;
import workbook.text.Texts;
import workbook.view.HistoryContent.Moment;

/** The order found in a history: numbered flags where operations take effect, and what one copy holds in that order. */
final class HistoryOrder {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = HistoryLayout.SIZE;
    private static final double FLAG = 14;

    private final HistoryLayout layout;
    private final HistoryContent content;
    private final Svg svg;

    HistoryOrder(HistoryLayout layout, Svg svg) {
        this.layout = layout;
        this.content = layout.content();
        this.svg = svg;
    }

    /** The number of a moment, above {@code y}. */
    void drawFlag(Moment moment, double y) {
        double width = HistoryLayout.flagWidth(moment);
        double x = layout.at(moment);
        double top = y - FLAG;
        svg.marks(TEXTS.get("history.moment", moment.number(), moment.operation()));
        svg.shape(
                "rect",
                "x",
                x - width / 2,
                "y",
                top,
                "width",
                width,
                "height",
                FLAG - 2,
                "rx",
                3,
                "fill",
                Ink.VIOLET,
                "fill-opacity",
                "0.22");
        svg.shape("path", "d", "M" + Svg.point(x, y - 2) + "v4", "stroke", Ink.VIOLET, "stroke-width", 2);
        svg.text(
                Spot.middle(x, top + 10),
                SIZE - 1,
                Ink.VIOLET,
                Integer.toString(moment.number()),
                "font-weight",
                "bold");
        svg.end();
    }

    /** What a single copy of each key holds in the order found, in a lane of its own. */
    double drawCopies(double from) {
        double y = from;
        for (String key : content.keys()) {
            List<Moment> moments = content.moments(key);
            if (moments.isEmpty()) {
                continue;
            }
            String name = HistoryWords.copy(key, content.namesKeys());
            double boxes = y + 20;
            svg.text(
                    Spot.end(layout.left() - 12, boxes + 15),
                    HistoryLayout.NAME,
                    Ink.TEAL,
                    name,
                    "font-weight",
                    "bold");
            double reached = layout.left();
            Optional<String> held = moments.get(0).before();
            for (Moment moment : moments) {
                drawFlag(moment, boxes);
                double x = layout.at(moment);
                if (!moment.before().equals(held)) {
                    // What changed it is left out.
                    double gap = layout.gaps().stream().filter(one -> one < x).reduce(reached, Math::max);
                    drawHeld(held, reached, gap, boxes);
                    reached = gap;
                    held = moment.before();
                }
                if (moment.changes()) {
                    drawHeld(held, reached, x, boxes);
                    reached = x;
                    held = moment.after();
                }
            }
            drawHeld(held, reached, layout.right(), boxes);
            y += HistoryDrawing.ROW;
        }
        return y;
    }

    private void drawHeld(Optional<String> value, double from, double to, double y) {
        String words = HistoryWords.value(value);
        svg.marks(words);
        svg.shape(
                "rect",
                "x",
                from,
                "y",
                y,
                "width",
                to - from,
                "height",
                HistoryDrawing.BAR,
                "fill",
                Ink.TEAL,
                "fill-opacity",
                value.isPresent() ? "0.14" : "0",
                "stroke",
                Ink.TEAL,
                "stroke-width",
                1);
        if (Words.width(words, SIZE) + 6 <= to - from) {
            svg.text(Spot.middle((from + to) / 2, y + 15), SIZE, Ink.TEAL, words);
        }
        svg.end();
    }
}
