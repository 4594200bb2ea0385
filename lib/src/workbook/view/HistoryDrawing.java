package workbook.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import replication.consistency.Operation;
import workbook.text.Texts;

/** Puts a history on paper: lanes, bars, the flags of the order, the one copy, and words below. */
final class HistoryDrawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = HistoryLayout.SIZE;
    static final double ROW = 46;
    private static final double MOST_REASON = 680;
    static final double BAR = 22;
    private static final double TIMES_ROW = 12;

    private final HistoryLayout layout;
    private final HistoryContent content;
    private final HistoryDiagram.Options options;
    private final double top;
    private final Svg svg = new Svg();

    HistoryDrawing(HistoryLayout layout, HistoryDiagram.Options options) {
        this.layout = layout;
        this.content = layout.content();
        this.options = options;
        this.top = options.title().isPresent() ? 30 : 6;
    }

    String svg() {
        double bars = drawLanes();
        HistoryOrder order = new HistoryOrder(layout, svg);
        double bottom = order.drawCopies(bars);
        drawGaps(bars);
        content.operations().forEach(this::drawBar);
        content.moments().forEach(moment -> order.drawFlag(moment, barTop(moment.operation())));
        double y = new HistoryLegend(svg, layout.left(), width()).draw(content, drawTimes(bottom));
        y = drawReason(y);
        y = drawLeftOut(y);
        String caption = HistoryStory.caption(content, options);
        options.title().ifPresent(words -> svg.text(Spot.start(8, 18), 14, Ink.GREY, words, "font-weight", "bold"));
        return svg.picture(width(), y + 8, caption);
    }

    private double width() {
        double title =
                options.title().map(words -> Words.width(words, 14) * 1.1 + 16).orElse(0.0);
        double reason = options.reason()
                .map(words -> Math.min(MOST_REASON, Words.width(words, 12) + 48))
                .orElse(0.0);
        return Math.max(Math.max(layout.width(), 460), Math.max(title, reason));
    }

    private double barTop(Operation operation) {
        return top + ROW * layout.row(operation) + 20;
    }

    private double drawLanes() {
        double y = top;
        for (Map.Entry<String, Integer> lane : layout.rowsOfLane().entrySet()) {
            double middle = y + 20 + BAR / 2;
            Spot spot = Spot.end(layout.left() - 12, middle + 4.5);
            svg.text(spot, HistoryLayout.NAME, Ink.GREY, HistoryWords.lane(lane.getKey()), "font-weight", "bold");
            drawLane(lane.getKey(), middle);
            y += ROW * lane.getValue();
        }
        return y;
    }

    /** The lane shows between the bars only: it would strike out their words. */
    private void drawLane(String lane, double y) {
        double reached = layout.left();
        for (Operation one : content.operations(lane)) {
            line(reached, layout.called(one), y);
            reached = Math.max(reached, layout.answered(one));
        }
        line(reached, layout.right(), y);
    }

    private void line(double from, double to, double y) {
        if (to > from) {
            svg.shape("line", "x1", from, "y1", y, "x2", to, "y2", y, "stroke", Ink.GREY, "stroke-opacity", "0.5");
        }
    }

    private void drawBar(Operation operation) {
        boolean accused = content.accused().contains(operation);
        String colour = accused ? Ink.RED : HistoryWords.colour(operation);
        double x1 = layout.called(operation);
        double x2 = layout.answered(operation);
        double y = barTop(operation);
        boolean open = operation.completed() == Operation.NEVER;
        boolean failed = operation.outcome() == Operation.Outcome.FAILED;
        svg.marks(operation.toString());
        svg.shape(
                "rect",
                "x",
                x1,
                "y",
                y,
                "width",
                x2 - x1,
                "height",
                BAR,
                "fill",
                colour,
                "fill-opacity",
                failed ? "0" : open ? "0.1" : "0.2");
        String end = Svg.number(x2);
        String outline = "M" + end + " " + Svg.number(y) + "H" + Svg.number(x1) + "v" + Svg.number(BAR) + "H" + end
                + (open ? "" : "z");
        svg.shape(
                "path",
                "d",
                outline,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                accused ? 2.6 : 1.4,
                "stroke-dasharray",
                failed ? "3 3" : open ? "9 4" : "none");
        String words = HistoryWords.bar(operation, content.namesKeys());
        svg.text(Spot.start(x1 + 7, y + 15), SIZE, colour, words, "font-weight", accused ? "bold" : "normal");
        svg.end();
        if (accused) {
            Symbol.cross(svg, TEXTS.get("history.accused", operation), x2 - 10, y + BAR / 2, 4.5);
        } else if (open) {
            Symbol.UNKNOWN.draw(svg, x2 - 8, y + BAR / 2, operation.toString());
        }
    }

    /** Dotted where operations are left out, but not across the words of bars. */
    private void drawGaps(double bottom) {
        for (double x : layout.gaps()) {
            svg.marks(TEXTS.get("history.gap"), "stroke", Ink.GREY, "stroke-width", 1.4, "stroke-dasharray", "2 5");
            for (double y = top; y < bottom; y += ROW) {
                double row = y;
                boolean free = content.operations().stream()
                        .filter(one -> top + ROW * layout.row(one) == row)
                        .noneMatch(one -> layout.called(one) <= x && layout.answered(one) >= x);
                if (free) {
                    svg.shape("line", "x1", x, "y1", y + 4, "x2", x, "y2", y + ROW);
                }
            }
            svg.end();
        }
    }

    /** The times of calls and answers, as far as they are known and find room in two rows. */
    private double drawTimes(double y) {
        double[] reached = new double[2];
        double below = y;
        Map<Double, Duration> times = new TreeMap<>();
        for (Operation one : content.operations()) {
            one.when().ifPresent(when -> {
                times.put(layout.called(one), when.called());
                when.ended()
                        .filter(end -> one.completed() != Operation.NEVER)
                        .ifPresent(end -> times.put(layout.answered(one), end));
            });
        }
        for (Map.Entry<Double, Duration> time : times.entrySet()) {
            String words = Svg.number(Flight.millis(time.getValue()));
            double half = Words.width(words, SIZE - 1) / 2;
            int row = time.getKey() - half > reached[0] + 4 ? 0 : 1;
            if (time.getKey() - half > reached[row] + 4) {
                double line = y + 14 + TIMES_ROW * row;
                svg.text(Spot.middle(time.getKey(), line), SIZE - 1, Ink.GREY, words);
                reached[row] = time.getKey() + half;
                below = Math.max(below, line);
            }
        }
        String axis = TEXTS.get(times.isEmpty() ? "history.axis" : "history.axis.times");
        svg.text(Spot.end(layout.right(), below + 16), SIZE, Ink.GREY, axis);
        return below + 34;
    }

    private double drawReason(double y) {
        if (options.reason().isEmpty()) {
            return y;
        }
        List<String> lines = Words.wrapped(options.reason().get(), 12, width() - 44);
        boolean accused = !content.accused().isEmpty();
        if (accused) {
            Symbol.cross(svg, TEXTS.get("history.legend.accused"), 15, y + 14, 4.5);
        }
        for (int i = 0; i < lines.size(); i++) {
            svg.text(Spot.start(28, y + 18 + 16 * i), 12, accused ? Ink.RED : Ink.AMBER, lines.get(i));
        }
        return y + 8 + 16 * lines.size();
    }

    private double drawLeftOut(double y) {
        if (content.leftOut().isEmpty()) {
            return y;
        }
        String words = TEXTS.get("left.out", String.join("; ", content.leftOut()));
        List<String> lines = Words.wrapped(words, SIZE, width() - 24);
        for (int i = 0; i < lines.size(); i++) {
            svg.text(Spot.start(8, y + 16 + 15 * i), SIZE, Ink.GREY, lines.get(i), "font-style", "italic");
        }
        return y + 5 + 15 * lines.size();
    }
}
