package workbook.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
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
    private final TimeScale scale;
    private final double top;
    private final double gap;
    private final double bottom;
    private final CrashMoments crashes;
    private final Svg svg = new Svg();
    private final Labels room;

    DiagramDrawing(DiagramContent content, SpaceTimeDiagram.Options options) {
        this.content = content;
        this.options = options;
        this.crashes = new CrashMoments(content.trace());
        double names = content.lanes().stream()
                .mapToDouble(lane -> Words.width(name(lane), NAME))
                .max()
                .orElse(0);
        this.left = names + 34;
        double plot = Math.min(
                MOST_WIDTH - left - 40, Math.max(LEAST_PLOT, content.frame().moments() * PER_MOMENT));
        this.right = left + plot;
        double last = right
                - BEYOND
                - DiagramMarks.APART * Math.max(0, content.frame().lastMarks() - 1);
        this.scale = new TimeScale(content.window(), left + BEYOND, last);
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
        new DiagramAxis(content.window(), scale, new Box(left, top - 20, right, bottom)).draw(svg, room);
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
        double y = new Legend(svg, left, width()).draw(content, signs(), bottom + 40);
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
        return scale.x(millis);
    }

    /** Where {@code flight} leaves its lane, unless that is before the window. */
    double sentX(Flight flight) {
        return x(flight.sent()) + DiagramMarks.APART * crashes.ofSending(flight.id());
    }

    /** Where {@code flight} ends, unless that is behind the window. */
    double endX(Flight flight) {
        return x(flight.end()) + DiagramMarks.APART * crashes.ofArrival(flight.id());
    }

    /** Where {@code mark} stands if its lane crashes in that moment; empty if it does not. */
    OptionalDouble crashX(LaneMark mark) {
        int place = crashes.of(mark);
        return place < 0 ? OptionalDouble.empty() : OptionalDouble.of(x(mark.at()) + DiagramMarks.APART * place);
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

    private void drawLanes() {
        for (NodeId lane : content.lanes()) {
            double y = y(lane);
            svg.text(Spot.end(left - 18, y + 4.5), NAME, Ink.GREY, name(lane), "font-weight", "bold");
            room.take(Box.of(name(lane), NAME, Spot.end(left - 18, y + 4.5)));
            room.take(new Box(left, y - 1, right, y + 1));
            double reached = left;
            for (Span down : spans(Span.State.DOWN, lane)) {
                line(reached, beginning(down.from()), y);
                LaneSign.down(svg, sentence("down", lane, down), beginning(down.from()), end(down.to()), y);
                reached = end(down.to());
            }
            line(reached, right, y);
            spans(Span.State.LEADING, lane)
                    .forEach(span -> LaneSign.leading(
                            svg, sentence("leading", lane, span), beginning(span.from()), end(span.to()), y));
            spans(Span.State.PAUSED, lane)
                    .forEach(span -> LaneSign.hatch(
                            svg, sentence("paused", lane, span), beginning(span.from()), end(span.to()), y));
        }
    }

    private List<Span> spans(Span.State state, NodeId lane) {
        return Span.of(state, lane, content.trace(), content.now()).stream()
                .map(span -> span.within(content.from(), content.to()))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    private Set<LaneSign> signs() {
        Set<LaneSign> signs = EnumSet.noneOf(LaneSign.class);
        boolean beginsToLead = content.marks().stream().anyMatch(mark -> mark.symbol() == Symbol.LEADS);
        for (NodeId lane : content.lanes()) {
            if (!beginsToLead && !spans(Span.State.LEADING, lane).isEmpty()) {
                signs.add(LaneSign.LEADING);
            }
            if (!spans(Span.State.PAUSED, lane).isEmpty()) {
                signs.add(LaneSign.PAUSED);
            }
            if (!spans(Span.State.DOWN, lane).isEmpty()) {
                signs.add(LaneSign.DOWN);
            }
        }
        if (content.flights().stream()
                .anyMatch(flight -> flight.fate() == Flight.Fate.UNDER_WAY && flight.sent() < content.to())) {
            signs.add(LaneSign.UNDER_WAY);
        }
        if (!content.window().gaps().isEmpty()) {
            signs.add(LaneSign.LEFT_OUT);
        }
        return signs;
    }

    private static String sentence(String key, NodeId lane, Span span) {
        return TEXTS.get(key, lane, Svg.number(span.from()), Svg.number(span.to()));
    }

    private void line(double from, double to, double y) {
        if (to > from) {
            svg.shape("line", "x1", from, "y1", y, "x2", to, "y2", y, "stroke", Ink.GREY, "stroke-width", 1.3);
        }
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
