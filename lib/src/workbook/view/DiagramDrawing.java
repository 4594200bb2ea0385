package workbook.view;

import java.util.ArrayList;
import java.util.List;
import replication.simulation.NodeId;
import workbook.text.Texts;

/** Puts the content of a space-time diagram on paper: ground first, then messages, then marks, words last. */
final class DiagramDrawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final double MOST_WIDTH = 880;
    private static final double LEAST_PLOT = 420;
    private static final double PER_MOMENT = 64;
    /** How far a lane goes on before the first moment and behind the last one, in px. */
    private static final double BEYOND = 12;

    private static final double SMALL = 11;
    private static final double NAME = 13;
    private static final double TITLE = 14;
    private static final double TITLE_LINE = 18;

    private final DiagramContent content;
    private final List<String> title;
    private final SpaceTimeDiagram.Options options;
    private final double left;
    private final double right;
    private final double first;
    private final double last;
    private final double top;
    private final double gap;
    private final double bottom;
    private final Svg svg = new Svg();
    private final Labels room;

    DiagramDrawing(DiagramContent content, SpaceTimeDiagram.Options options) {
        this.content = content;
        this.options = options;
        double names = content.lanes().stream()
                .mapToDouble(lane -> Words.width(name(lane), NAME))
                .max()
                .orElse(0);
        this.left = names + 34;
        double plot = Math.min(
                MOST_WIDTH - left - 40, Math.max(LEAST_PLOT, content.frame().moments() * PER_MOMENT));
        this.right = left + plot;
        this.first = left + BEYOND;
        this.last = right
                - BEYOND
                - DiagramMarks.APART * Math.max(0, content.frame().lastMarks() - 1);
        this.title = options.title()
                .map(words -> Words.wrapped(words, TITLE, width() - 16))
                .orElse(List.of());
        double below = title.isEmpty() ? 2 : 6 + TITLE_LINE * title.size();
        this.top = 4 + below + (content.frame().hasCuts() ? 18 : 0) + 34;
        int lanes = content.lanes().size();
        this.gap = lanes <= 2 ? 96 : lanes == 3 ? 88 : lanes == 4 ? 80 : lanes == 5 ? 74 : 66;
        this.bottom = top + gap * (lanes - 1) + 34;
        this.room = new Labels(new Box(left - 12, below, width() - 2, bottom - 2));
    }

    String svg() {
        drawCuts();
        drawAxis();
        drawLanes();
        DiagramMessages messages = new DiagramMessages(this, content, room);
        messages.place();
        DiagramMarks marks = new DiagramMarks(this, content.marks(), room);
        marks.place();
        DiagramHighlight highlight = new DiagramHighlight(this, content, options, messages, marks);
        highlight.place(room);
        if (options.labels()) {
            marks.label();
            messages.label();
            marks.labelStored(messages::says);
        }
        highlight.drawBehind(svg, room);
        messages.draw(svg);
        marks.draw(svg);
        highlight.drawRings(svg);
        double y = new Legend(svg, left, width()).draw(content, bottom + 40);
        y = drawLeftOut(y, marks.unsaid() + messages.unsaid());
        for (int line = 0; line < title.size(); line++) {
            svg.text(Spot.start(8, TITLE_LINE * (line + 1)), TITLE, Ink.GREY, title.get(line), "font-weight", "bold");
        }
        return svg.picture(width(), y + 8, LaneStory.caption(content, options.title()));
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double width() {
        return right + 40;
    }

    double x(double millis) {
        double span = Math.max(content.to() - content.from(), 1);
        return first + (millis - content.from()) / span * (last - first);
    }

    /** Where something begins that lasts; what began before a window that shows a part fills its lane. */
    private double beginning(double millis) {
        return content.from() == 0 || millis > content.from() ? x(millis) : left;
    }

    /** Where something ends that lasts; what goes on after the last moment fills its lane. */
    private double end(double millis) {
        return millis < content.to() ? x(millis) : right;
    }

    double y(NodeId lane) {
        return top + gap * content.lanes().indexOf(lane);
    }

    private static String name(NodeId lane) {
        return Words.shorten(lane.name(), 18);
    }

    private List<Span.CutSpan> cuts() {
        return Span.cuts(content.trace(), content.now()).stream()
                .filter(cut -> !cut.span().within(content.from(), content.to()).isEmpty())
                .toList();
    }

    private void drawCuts() {
        for (Span.CutSpan cut : cuts()) {
            Span span = cut.span().within(content.from(), content.to());
            String names = cutNames(cut);
            String sentence = TEXTS.get("cut.title", names, Svg.number(span.from()), Svg.number(span.to()));
            double x = beginning(span.from());
            svg.mark(
                    sentence,
                    "rect",
                    "x",
                    x,
                    "y",
                    top - 34,
                    "width",
                    end(span.to()) - x,
                    "height",
                    bottom - top + 34,
                    "fill",
                    Ink.RED,
                    "fill-opacity",
                    "0.12");
            String words = Words.shorten(TEXTS.get("cut", names), 60);
            List<Spot> spots = List.of(
                    Spot.start(x + 4, top - 38), Spot.end(end(span.to()), top - 38), Spot.start(x + 4, top - 24));
            room.place(words, SMALL, spots, 0).ifPresent(spot -> svg.text(spot, SMALL, Ink.RED, words));
        }
    }

    private static String cutNames(Span.CutSpan cut) {
        return DiagramContent.names(cut.cut().from().stream().sorted())
                + (cut.cut().bothWays() ? " | " : " → ")
                + DiagramContent.names(cut.cut().to().stream().sorted());
    }

    private void drawAxis() {
        Ticks ticks =
                Ticks.between(content.from(), Math.max(content.to(), content.from() + 1), (int) ((right - left) / 80));
        svg.group("stroke", Ink.GREY, "stroke-opacity", "0.25");
        for (double tick : ticks.values()) {
            svg.shape("line", "x1", x(tick), "y1", top - 20, "x2", x(tick), "y2", bottom);
        }
        svg.end();
        svg.shape("line", "x1", left, "y1", bottom, "x2", right, "y2", bottom, "stroke", Ink.GREY);
        for (double tick : ticks.values()) {
            svg.text(Spot.middle(x(tick), bottom + 14), SMALL, Ink.GREY, ticks.text(tick));
        }
        svg.text(Spot.end(right, bottom + 28), SMALL, Ink.GREY, TEXTS.get("diagram.axis"));
    }

    private void drawLanes() {
        for (NodeId lane : content.lanes()) {
            double y = y(lane);
            svg.text(Spot.end(left - 18, y + 4.5), NAME, Ink.GREY, name(lane), "font-weight", "bold");
            room.take(Box.of(name(lane), NAME, Spot.end(left - 18, y + 4.5)));
            room.take(new Box(left, y - 1, right, y + 1));
            double reached = left;
            for (Span down : spans(Span.State.DOWN, lane)) {
                line(reached, beginning(down.from()), y);
                svg.mark(
                        sentence("down", lane, down),
                        "line",
                        "x1",
                        beginning(down.from()),
                        "y1",
                        y,
                        "x2",
                        end(down.to()),
                        "y2",
                        y,
                        "stroke",
                        Ink.RED,
                        "stroke-width",
                        1.4,
                        "stroke-dasharray",
                        "3 6");
                reached = end(down.to());
            }
            line(reached, right, y);
            spans(Span.State.LEADING, lane)
                    .forEach(span -> svg.mark(
                            sentence("leading", lane, span),
                            "line",
                            "x1",
                            beginning(span.from()),
                            "y1",
                            y,
                            "x2",
                            end(span.to()),
                            "y2",
                            y,
                            "stroke",
                            Ink.VIOLET,
                            "stroke-width",
                            6,
                            "stroke-opacity",
                            "0.4"));
            spans(Span.State.PAUSED, lane).forEach(span -> hatch(span, lane, y));
        }
    }

    private List<Span> spans(Span.State state, NodeId lane) {
        return Span.of(state, lane, content.trace(), content.now()).stream()
                .map(span -> span.within(content.from(), content.to()))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    private static String sentence(String key, NodeId lane, Span span) {
        return TEXTS.get(key, lane, Svg.number(span.from()), Svg.number(span.to()));
    }

    private void line(double from, double to, double y) {
        if (to > from) {
            svg.shape("line", "x1", from, "y1", y, "x2", to, "y2", y, "stroke", Ink.GREY, "stroke-width", 1.3);
        }
    }

    private void hatch(Span span, NodeId lane, double y) {
        double x1 = beginning(span.from());
        double x2 = end(span.to());
        svg.marks(sentence("paused", lane, span), "stroke", Ink.AMBER, "stroke-opacity", "0.75");
        svg.shape(
                "rect",
                "x",
                x1,
                "y",
                y - 8,
                "width",
                x2 - x1,
                "height",
                16,
                "fill",
                Ink.AMBER,
                "fill-opacity",
                "0.15",
                "stroke",
                "none");
        StringBuilder path = new StringBuilder();
        for (double x = x1; x + 8 <= x2; x += 8) {
            path.append('M')
                    .append(Svg.number(x))
                    .append(' ')
                    .append(Svg.number(y + 8))
                    .append("l8 -16");
        }
        svg.shape("path", "d", path.isEmpty() ? "M0 0" : path, "fill", "none");
        svg.end();
    }

    private double drawLeftOut(double y, int unsaid) {
        List<String> leftOut = new ArrayList<>(content.leftOut());
        if (unsaid > 0) {
            leftOut.add(TEXTS.get("left.out.labels", unsaid));
        }
        if (leftOut.isEmpty()) {
            return y;
        }
        String words = TEXTS.get("left.out", String.join("; ", leftOut));
        List<String> lines = Words.wrapped(words, SMALL, width() - 24);
        for (int i = 0; i < lines.size(); i++) {
            svg.text(Spot.start(8, y + 14 + 15 * i), SMALL, Ink.GREY, lines.get(i), "font-style", "italic");
        }
        return y + 3 + 15 * lines.size();
    }
}
