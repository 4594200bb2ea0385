package workbook.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * @param from the window, in ms
 * @param to the window, in ms
 * @param hidden how messages begin that are not shown
 * @param leftOut phrases, such as "what happened after 420 ms (34)"
 */
record DiagramContent(
        Trace trace,
        List<NodeId> lanes,
        double from,
        double to,
        List<Flight> flights,
        List<LaneMark> marks,
        List<String> hidden,
        List<String> leftOut) {
    /** More than this nobody reads in one picture. */
    private static final int MOST = 160;

    private static final Texts TEXTS = Texts.of("view");

    static DiagramContent of(Trace trace, SpaceTimeDiagram.Options options, double from, double to) {
        List<NodeId> lanes = options.lanes();
        List<Flight> between = Flight.of(trace).stream()
                .filter(flight -> lanes.contains(flight.from()) && lanes.contains(flight.to()))
                .toList();
        List<Flight> flights = between.stream()
                .filter(flight -> !isHidden(flight.message(), options.hidden()))
                .toList();
        List<LaneMark> marks = new LaneMarks(trace)
                .all().stream().filter(mark -> lanes.contains(mark.node())).toList();
        double end = lastReadable(flights, marks, from, to);
        List<String> leftOut = new ArrayList<>();
        long earlier = times(flights, marks).filter(at -> at < from).count();
        long later = times(flights, marks).filter(at -> at > end).count();
        if (earlier > 0) {
            leftOut.add(TEXTS.get("left.out.before", earlier, Svg.number(from)));
        }
        if (later > 0) {
            leftOut.add(TEXTS.get("left.out.after", later, Svg.number(end)));
        }
        if (flights.size() < between.size()) {
            String beginnings = String.join("…, ", options.hidden()) + "…";
            leftOut.add(TEXTS.get("left.out.messages", between.size() - flights.size(), beginnings));
        }
        if (lanes.size() < trace.nodes().size()) {
            leftOut.add(
                    TEXTS.get("left.out.lanes", names(trace.nodes().stream().filter(node -> !lanes.contains(node)))));
        }
        return new DiagramContent(
                trace,
                lanes,
                from,
                end,
                flights.stream()
                        .filter(flight -> flight.sent() <= end && flight.end() >= from)
                        .toList(),
                marks.stream()
                        .filter(mark -> mark.at() >= from && mark.at() <= end)
                        .toList(),
                options.hidden(),
                leftOut);
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

    private static DoubleStream times(List<Flight> flights, List<LaneMark> marks) {
        return DoubleStream.concat(
                flights.stream().mapToDouble(Flight::sent), marks.stream().mapToDouble(LaneMark::at));
    }

    private static double lastReadable(List<Flight> flights, List<LaneMark> marks, double from, double to) {
        List<Double> shown = times(flights, marks)
                .filter(at -> at >= from && at <= to)
                .boxed()
                .sorted(Comparator.naturalOrder())
                .toList();
        return shown.size() <= MOST ? to : shown.get(MOST - 1);
    }
}
