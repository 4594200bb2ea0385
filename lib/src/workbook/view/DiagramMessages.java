package workbook.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.simulation.NodeId;
import workbook.text.Texts;

/** The arrows of a space-time diagram, with their words. */
final class DiagramMessages {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = 11;
    /** Where there is room for more, more is written. */
    private static final int FEW_LETTERS = 18;

    private static final int MOST_LETTERS = 26;
    private static final double[] PLACES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.14, 0.88};
    private static final Set<Symbol> OF_CLIENTS =
            Set.of(Symbol.ASKS, Symbol.ACKNOWLEDGED, Symbol.READ, Symbol.STALE, Symbol.UNKNOWN);

    private record Labelled(Flight flight, Arrow arrow, String label) {}

    private record Upright(double at, NodeId one, NodeId other) {
        /** There and back is one line. */
        static Upright of(Flight flight) {
            boolean ordered = flight.from().compareTo(flight.to()) < 0;
            return new Upright(
                    flight.sent(), ordered ? flight.from() : flight.to(), ordered ? flight.to() : flight.from());
        }
    }

    private final DiagramDrawing drawing;
    private final DiagramContent content;
    private final Svg words = new Svg();
    private final Labels room;
    private final List<Labelled> arrows = new ArrayList<>();
    private final Map<Upright, List<Flight>> quiet = new LinkedHashMap<>();
    private final List<Flight> said = new ArrayList<>();
    private int unsaid;

    DiagramMessages(DiagramDrawing drawing, DiagramContent content, Labels room) {
        this.drawing = drawing;
        this.content = content;
        this.room = room;
    }

    /** Finds the ways of all arrows, so that words can keep clear of them. */
    void place() {
        Set<NodeId> clients = content.marks().stream()
                .filter(mark -> OF_CLIENTS.contains(mark.symbol()))
                .map(LaneMark::node)
                .collect(Collectors.toSet());
        for (Flight flight : content.flights()) {
            if (flight.takesNoTime() && (clients.contains(flight.from()) || clients.contains(flight.to()))) {
                quiet.computeIfAbsent(Upright.of(flight), any -> new ArrayList<>())
                        .add(flight);
            } else {
                place(flight);
            }
        }
        for (List<Flight> flights : quiet.values()) {
            Arrow line = upright(flights.get(0));
            room.avoid(line.x1(), line.y1(), line.x2(), line.y2());
        }
    }

    /** Draws arrows and words upon {@code svg}; a line is interrupted where it meets any words. */
    void draw(Svg svg) {
        arrows.forEach(one -> draw(svg, one.flight, one.arrow));
        quiet.values().forEach(flights -> drawQuiet(svg, flights));
        svg.append(words);
    }

    /** Puts the words beside the arrows, as far as there is room; shortened only where nothing else says the whole. */
    void label() {
        List<Labelled> rest =
                arrows.stream().filter(one -> !isPlaced(one, MOST_LETTERS)).toList();
        for (Labelled one : rest) {
            boolean isSaid = said.stream().anyMatch(other -> other.message().equals(one.flight.message()));
            if (isSaid || !isPlaced(one, FEW_LETTERS)) {
                unsaid++;
            }
        }
    }

    private boolean isPlaced(Labelled one, int letters) {
        String label = Words.shorten(one.label, letters);
        Optional<Spot> spot = room.place(label, SIZE, spots(one.arrow), 2);
        spot.ifPresent(place -> {
            boolean lost = one.flight.fate() == Flight.Fate.LOST;
            words.text(place, SIZE, lost ? Ink.RED : Ink.BLUE, label);
            said.add(one.flight);
        });
        return spot.isPresent();
    }

    /** How many arrows stand without their words. */
    int unsaid() {
        return unsaid;
    }

    /** Whether an arrow that begins or ends at {@code mark} has the same words beside it. */
    boolean says(LaneMark mark) {
        return said.stream()
                .filter(flight -> flight.message().toString().equals(mark.label()))
                .anyMatch(flight -> flight.from().equals(mark.node()) && flight.sent() == mark.at()
                        || flight.to().equals(mark.node()) && flight.end() == mark.at());
    }

    /** The way of the message with this id, if it is drawn. */
    Optional<Arrow> way(long id) {
        return Stream.concat(
                        arrows.stream().filter(one -> one.flight.id() == id).map(Labelled::arrow),
                        quiet.values().stream()
                                .flatMap(List::stream)
                                .filter(flight -> flight.id() == id)
                                .map(this::upright))
                .findFirst();
    }

    private void place(Flight flight) {
        double y1 = drawing.y(flight.from());
        double whole = drawing.y(flight.to()) - y1;
        double start = Math.max(flight.sent(), content.from());
        double end = Math.min(flight.end(), content.to());
        double x1 = start == flight.sent() ? drawing.sentX(flight) : drawing.x(start);
        double x2 = end == flight.end() ? drawing.endX(flight) : drawing.x(end);
        double time = flight.end() - flight.sent();
        double reach = flight.fate() == Flight.Fate.ARRIVED ? 1 : flight.reach();
        double from = time <= 0 ? 0 : (start - flight.sent()) / time;
        double until = time <= 0 ? 1 : (end - flight.sent()) / time;
        Arrow arrow = new Arrow(x1, y1 + whole * reach * from, x2, y1 + whole * reach * until);
        if (isSeenLost(flight)) {
            room.take(Box.around(arrow.x2(), arrow.y2(), Symbol.RADIUS));
        }
        room.avoid(arrow.x1(), arrow.y1(), arrow.x2(), arrow.y2());
        arrows.add(new Labelled(flight, arrow, flight.message().toString()));
    }

    private boolean isSeenLost(Flight flight) {
        return flight.fate() == Flight.Fate.LOST && flight.end() <= content.to();
    }

    private void draw(Svg svg, Flight flight, Arrow arrow) {
        String title = title(flight);
        List<Box> covered = room.words();
        boolean arrives = flight.fate() == Flight.Fate.ARRIVED && flight.end() <= content.to();
        if (isSeenLost(flight)) {
            svg.marks(title);
            svg.shape("path", "d", arrow.line(covered), "stroke", Ink.RED, "stroke-width", 1.4, "fill", "none");
            Symbol.cross(svg, title, arrow.x2(), arrow.y2(), 4.5);
            svg.end();
        } else if (flight.fate() == Flight.Fate.UNDER_WAY) {
            LaneSign.underWay(svg, title, arrow.line(covered));
        } else {
            svg.mark(
                    title,
                    "path",
                    "d",
                    arrives ? arrow.lineWithHead(covered) : arrow.line(covered),
                    "stroke",
                    Ink.BLUE,
                    "stroke-width",
                    1.4,
                    "fill",
                    Ink.BLUE);
        }
    }

    private Arrow upright(Flight flight) {
        double x = drawing.x(flight.sent());
        return new Arrow(x, drawing.y(flight.from()), x, drawing.y(flight.to()));
    }

    private void drawQuiet(Svg svg, List<Flight> flights) {
        svg.mark(
                flights.stream().map(DiagramMessages::title).collect(Collectors.joining("; ")),
                "path",
                "d",
                upright(flights.get(0)).line(room.words()),
                "stroke",
                Ink.GREY,
                "stroke-dasharray",
                "1 3");
    }

    private static String title(Flight flight) {
        String from = flight.from().name();
        String to = flight.to().name();
        String message = flight.message().toString();
        String sent = Svg.number(flight.sent());
        return switch (flight.fate()) {
            case ARRIVED -> TEXTS.get("flight.arrived", from, to, message, sent, Svg.number(flight.end()));
            case LOST ->
                TEXTS.get(
                        "flight.lost",
                        from,
                        to,
                        message,
                        sent,
                        flight.reason()
                                .map(reason -> LaneStory.reason(reason, flight.to()))
                                .orElse(""));
            case UNDER_WAY -> TEXTS.get("flight.underway", from, to, message, sent);
        };
    }

    private static List<Spot> spots(Arrow arrow) {
        List<Spot> spots = new ArrayList<>();
        boolean falls = arrow.y2() > arrow.y1();
        for (double place : PLACES) {
            double x = arrow.x(place);
            double y = arrow.y(place);
            // On its own arrow's outer sides the words never touch it.
            spots.add(falls ? Spot.start(x + 5, y - 2) : Spot.start(x + 5, y + 10));
            spots.add(falls ? Spot.end(x - 5, y + 10) : Spot.end(x - 5, y - 2));
        }
        return spots;
    }
}
