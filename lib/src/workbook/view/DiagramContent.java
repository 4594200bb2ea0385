package workbook.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import replication.simulation.Event;
import replication.simulation.NodeId;
import replication.simulation.Trace;
import workbook.text.Texts;

/**
 * What a space-time diagram shows, and what it leaves out.
 *
 * @param now the present, in ms: what lasts and has not ended lasts until here
 * @param hidden how messages begin that are not shown
 * @param leftOut phrases, such as "what happened after 420 ms (34)"
 */
record DiagramContent(
        Trace trace,
        List<NodeId> lanes,
        Window window,
        double now,
        List<Flight> flights,
        List<LaneMark> marks,
        List<String> hidden,
        List<String> leftOut,
        Frame frame) {
    /**
     * What decides how large the picture is; that of the whole run, so that steps of one run have one size.
     *
     * @param moments at how many different times something is drawn
     * @param hasCuts whether words of cuts stand above the lanes
     * @param lastMarks how many marks stand side by side on a lane where the window ends
     */
    record Frame(long moments, boolean hasCuts, int lastMarks) {}

    /** More than this nobody reads in one picture. */
    private static final int MOST = 160;

    /** This share of the window is where it ends. */
    private static final double LAST_PART = 0.02;
    /** More marks there get no room of their own: they would make the rest too narrow. */
    private static final int MOST_LAST_MARKS = 6;

    private static final Texts TEXTS = Texts.of("view");

    /**
     * The content of a window.
     *
     * @param to where it ends, if that many things can be read in one picture
     */
    static DiagramContent of(Trace trace, SpaceTimeDiagram.Options options, double from, double to) {
        if (options.upTo().isEmpty()) {
            return of(trace, options, from, to, Optional.empty());
        }
        SpaceTimeDiagram.Options whole = options.pointing(Optional.empty(), List.of());
        DiagramContent frame = of(trace, whole, from, to, Optional.empty());
        int count = options.upTo().get();
        double present =
                count == 0 ? 0 : Flight.millis(trace.events().get(count - 1).at());
        if (present > frame.to() && present <= to && options.from().isEmpty()) {
            // Of a long run the part around the present is shown.
            double[] times = times(Flight.of(trace), new LaneMarks(trace).all())
                    .filter(at -> at <= present)
                    .sorted()
                    .toArray();
            double later = times[Math.max(0, times.length - MOST / 2)];
            frame = of(trace, whole, later, to, Optional.empty());
        }
        return of(trace, options, frame.from(), frame.to(), Optional.of(frame.frame));
    }

    private static DiagramContent of(
            Trace trace, SpaceTimeDiagram.Options options, double from, double to, Optional<Frame> given) {
        List<NodeId> lanes = options.lanes();
        int all = trace.events().size();
        int count = options.upTo().orElse(all);
        Trace seen = new Trace(trace.nodes(), trace.events().subList(0, count));
        List<Flight> amongLanes = Flight.of(trace, count).stream()
                .filter(flight -> lanes.contains(flight.from()) && lanes.contains(flight.to()))
                .toList();
        List<Flight> flights = amongLanes.stream()
                .filter(flight -> !isHidden(flight.message(), options.hidden()))
                .toList();
        List<LaneMark> marks = new LaneMarks(seen)
                .all().stream().filter(mark -> lanes.contains(mark.node())).toList();
        Window wanted = Window.of(from, to, options.gaps());
        Window window = wanted.until(lastReadable(flights, marks, wanted));
        double end = window.to();
        // A little of what has just begun can be seen.
        double now = options.upTo().isEmpty() ? end : Math.min(end, Flight.millis(seen.end()) + (end - from) * 0.012);
        List<String> leftOut = new ArrayList<>();
        long earlier = times(flights, marks).filter(at -> at < from).count();
        long later = times(flights, marks).filter(at -> at > end).count();
        if (earlier > 0) {
            leftOut.add(TEXTS.get("left.out.before", earlier, Svg.number(from)));
        }
        for (Span gap : window.gaps()) {
            long between = times(flights, marks)
                    .filter(at -> gap.from() < at && at < gap.to())
                    .count();
            if (between > 0) {
                leftOut.add(TEXTS.get("left.out.between", between, Svg.number(gap.from()), Svg.number(gap.to())));
            }
        }
        if (later > 0) {
            leftOut.add(TEXTS.get("left.out.after", later, Svg.number(end)));
        }
        if (count < all) {
            leftOut.add(TEXTS.get("left.out.events"));
        }
        if (flights.size() < amongLanes.size()) {
            String beginnings = String.join("…, ", options.hidden()) + "…";
            leftOut.add(TEXTS.get("left.out.messages", amongLanes.size() - flights.size(), beginnings));
        }
        if (lanes.size() < trace.nodes().size()) {
            leftOut.add(
                    TEXTS.get("left.out.lanes", names(trace.nodes().stream().filter(node -> !lanes.contains(node)))));
        }
        List<Flight> shownFlights = flights.stream()
                .filter(flight -> window.shows(flight.sent(), flight.end()))
                .toList();
        List<LaneMark> shownMarks =
                marks.stream().filter(mark -> window.shows(mark.at())).toList();
        Frame frame = given.orElseGet(() -> new Frame(
                moments(shownFlights, shownMarks), hasCuts(seen, from, end), lastMarks(shownMarks, from, end)));
        return new DiagramContent(seen, lanes, window, now, shownFlights, shownMarks, options.hidden(), leftOut, frame);
    }

    /**
     * Where a diagram from {@code from} on ends unless it is told otherwise, in ms: when the last mark or step is made
     * and what was sent up to then has arrived. Heartbeats and repetitions after it tell nothing new.
     */
    static double lastSight(Trace trace, double from) {
        double lastMark = trace.events().stream()
                .filter(event -> event instanceof Event.Marked || event instanceof Event.Happened)
                .mapToDouble(event -> Flight.millis(event.at()))
                .filter(at -> at >= from)
                .max()
                .orElse(Flight.millis(trace.end()));
        double lastArrival = Flight.of(trace).stream()
                .filter(flight -> flight.sent() <= lastMark && flight.fate() != Flight.Fate.UNDER_WAY)
                .mapToDouble(Flight::end)
                .max()
                .orElse(0);
        return Math.max(from, Math.max(lastMark, lastArrival));
    }

    /** Where the window begins, in ms. */
    double from() {
        return window.from();
    }

    /** Where the window ends, in ms. */
    double to() {
        return window.to();
    }

    /** Whether {@code message} goes between lanes that are shown, and is not hidden. */
    boolean shows(Object message, NodeId sender, NodeId receiver) {
        return lanes.contains(sender) && lanes.contains(receiver) && !isHidden(message, hidden);
    }

    private static boolean isHidden(Object message, List<String> hidden) {
        return hidden.stream().anyMatch(message.toString()::startsWith);
    }

    /** The nodes' names, set apart by commas. */
    static String names(Stream<NodeId> nodes) {
        return nodes.map(NodeId::name).collect(Collectors.joining(", "));
    }

    private static long moments(List<Flight> flights, List<LaneMark> marks) {
        return DoubleStream.concat(
                        flights.stream().flatMapToDouble(flight -> DoubleStream.of(flight.sent(), flight.end())),
                        marks.stream().mapToDouble(LaneMark::at))
                .distinct()
                .count();
    }

    private static boolean hasCuts(Trace trace, double from, double to) {
        return Span.cuts(trace, to).stream()
                .anyMatch(cut -> !cut.span().within(from, to).isEmpty());
    }

    private static int lastMarks(List<LaneMark> marks, double from, double end) {
        Map<NodeId, Long> last = marks.stream()
                .filter(mark -> mark.at() >= end - (end - from) * LAST_PART)
                .collect(Collectors.groupingBy(LaneMark::node, Collectors.counting()));
        return (int) Math.min(
                MOST_LAST_MARKS,
                last.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private static DoubleStream times(List<Flight> flights, List<LaneMark> marks) {
        return DoubleStream.concat(
                flights.stream().mapToDouble(Flight::sent), marks.stream().mapToDouble(LaneMark::at));
    }

    private static double lastReadable(List<Flight> flights, List<LaneMark> marks, Window window) {
        List<Double> shown = times(flights, marks)
                .filter(window::shows)
                .boxed()
                .sorted(Comparator.naturalOrder())
                .toList();
        return shown.size() <= MOST ? window.to() : shown.get(MOST - 1);
    }
}
