package workbook.view;

import java.util.List;
import java.util.Optional;
import replication.simulation.Event;
import replication.simulation.NodeId;
import workbook.text.Texts;

/** Points at single events: a ring around each, its message thick, and a line where the present is. */
final class DiagramHighlight {
    private static final Texts TEXTS = Texts.of("view");
    private static final double RING = 11;

    private final DiagramDrawing drawing;
    private final DiagramContent content;
    private final SpaceTimeDiagram.Options options;
    private final DiagramMessages messages;
    private final DiagramMarks marks;
    private final List<Event> shown;

    /** @param messages placed already, as are {@code marks} */
    DiagramHighlight(
            DiagramDrawing drawing,
            DiagramContent content,
            SpaceTimeDiagram.Options options,
            DiagramMessages messages,
            DiagramMarks marks) {
        this.drawing = drawing;
        this.content = content;
        this.options = options;
        this.messages = messages;
        this.marks = marks;
        this.shown = options.highlighted().stream()
                .filter(event -> content.window().shows(millis(event)))
                .toList();
    }

    /** Keeps words away from rings and from the line of the present. */
    void place(Labels room) {
        shown.forEach(event -> spot(event).ifPresent(spot -> room.take(Box.around(spot.x(), spot.y(), RING + 1.5))));
        present().ifPresent(line -> room.avoid(line.x1(), line.y1(), line.x2(), line.y2()));
    }

    /** The present, and the messages that are drawn thick. */
    void drawBehind(Svg svg, Labels room) {
        present()
                .ifPresent(line -> svg.mark(
                        TEXTS.get("present"),
                        "path",
                        "d",
                        line.line(room.words()),
                        "stroke",
                        Ink.PINK,
                        "stroke-dasharray",
                        "6 4",
                        "fill",
                        "none"));
        shown.forEach(event -> way(event)
                .ifPresent(arrow -> svg.mark(
                        event.toString(),
                        "path",
                        "d",
                        arrow.line(room.words()),
                        "stroke",
                        Ink.PINK,
                        "stroke-opacity",
                        "0.4",
                        "stroke-width",
                        7,
                        "fill",
                        "none")));
    }

    void drawRings(Svg svg) {
        for (Event event : shown) {
            spot(event).ifPresentOrElse(spot -> drawRing(svg, event, spot), () -> drawMoment(svg, event));
        }
    }

    private Optional<Arrow> present() {
        double now = Math.max(content.from(), Flight.millis(content.trace().end()));
        return options.upTo()
                .filter(count -> now <= content.to())
                .map(count -> drawing.x(now))
                .map(x -> new Arrow(x, drawing.top() - 20, x, drawing.bottom()));
    }

    private static double millis(Event event) {
        return Flight.millis(event.at());
    }

    private Optional<Arrow> way(Event event) {
        return event instanceof Event.Sent sent
                ? messages.way(sent.id())
                : event instanceof Event.Delivered got
                        ? messages.way(got.id())
                        : event instanceof Event.Lost lost ? messages.way(lost.id()) : Optional.empty();
    }

    private Optional<Spot> spot(Event event) {
        Optional<Arrow> way = way(event);
        if (way.isPresent()) {
            Arrow arrow = way.get();
            return Optional.of(
                    event instanceof Event.Sent
                            ? Spot.middle(arrow.x1(), arrow.y1())
                            : Spot.middle(arrow.x2(), arrow.y2()));
        }
        Optional<NodeId> node = event instanceof Event.TimerFired timer
                ? Optional.of(timer.node())
                : event instanceof Event.Woke woke ? Optional.of(woke.node()) : Optional.empty();
        return node.filter(content.lanes()::contains)
                .map(lane -> Spot.middle(drawing.x(millis(event)), drawing.y(lane)))
                .or(() -> new LaneMarks(content.trace()).of(event).flatMap(marks::spot));
    }

    private static void drawRing(Svg svg, Event event, Spot spot) {
        svg.mark(
                event.toString(),
                "circle",
                "cx",
                spot.x(),
                "cy",
                spot.y(),
                "r",
                RING,
                "fill",
                "none",
                "stroke",
                Ink.PINK,
                "stroke-width",
                2.6);
    }

    /** What concerns several lanes, such as a cut, is a line across all of them. */
    private void drawMoment(Svg svg, Event event) {
        double x = drawing.x(millis(event));
        svg.marks(event.toString(), "stroke", Ink.PINK, "stroke-width", 2.6);
        svg.shape("line", "x1", x, "y1", drawing.top() - 20, "x2", x, "y2", drawing.bottom());
        svg.end();
    }
}
