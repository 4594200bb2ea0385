package workbook.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import replication.simulation.Event;
import replication.simulation.Fault;
import replication.simulation.Mark;
import replication.simulation.NodeId;
import replication.simulation.Trace;

/** From where to where something lasts: a time in ms, or a part of a line. */
record Span(double from, double to) {
    /** What was the case on one lane. */
    enum State {
        DOWN,
        PAUSED,
        LEADING
    }

    /** A cut and how long it lasted. */
    record CutSpan(Span span, Fault.Cut cut) {}

    /** The part of this span within the window; empty spans come out with {@code to <= from}. */
    Span within(double windowFrom, double windowTo) {
        return new Span(Math.max(from, windowFrom), Math.min(to, windowTo));
    }

    boolean isEmpty() {
        return to <= from;
    }

    /** When {@code node} was in {@code state}; what has not ended lasts until {@code end}. */
    static List<Span> of(State state, NodeId node, Trace trace, double end) {
        List<Span> spans = new ArrayList<>();
        double since = -1;
        for (Event event : trace.events()) {
            double at = Flight.millis(event.at());
            if (begins(state, node, event)) {
                since = since < 0 ? at : since;
            } else if (since >= 0 && ends(state, node, event)) {
                spans.add(new Span(since, at));
                since = -1;
            }
        }
        if (since >= 0) {
            spans.add(new Span(since, end));
        }
        return spans;
    }

    /** All cuts; one that has not healed lasts until {@code end}. */
    static List<CutSpan> cuts(Trace trace, double end) {
        Map<Fault.Cut, Double> open = new LinkedHashMap<>();
        List<CutSpan> spans = new ArrayList<>();
        for (Event event : trace.events()) {
            if (!(event instanceof Event.Happened happened)) {
                continue;
            }
            double at = Flight.millis(event.at());
            if (happened.step() instanceof Fault.Cut cut) {
                open.putIfAbsent(cut, at);
            } else if (happened.step() instanceof Fault.Heal) {
                open.forEach((cut, since) -> spans.add(new CutSpan(new Span(since, at), cut)));
                open.clear();
            }
        }
        open.forEach((cut, since) -> spans.add(new CutSpan(new Span(since, end), cut)));
        return spans;
    }

    private static boolean begins(State state, NodeId node, Event event) {
        return switch (state) {
            case DOWN ->
                happened(event) instanceof Fault.Crash crash && crash.node().equals(node);
            case PAUSED ->
                happened(event) instanceof Fault.Pause pause && pause.node().equals(node);
            case LEADING -> marks(event, node, Mark.Kind.LEADS);
        };
    }

    private static boolean ends(State state, NodeId node, Event event) {
        boolean crashes = begins(State.DOWN, node, event);
        return switch (state) {
            case DOWN ->
                happened(event) instanceof Fault.Restart restart
                        && restart.node().equals(node);
            case PAUSED ->
                crashes || event instanceof Event.Woke woke && woke.node().equals(node);
            case LEADING -> crashes || marks(event, node, Mark.Kind.FOLLOWS) || marks(event, node, Mark.Kind.STANDS);
        };
    }

    private static Object happened(Event event) {
        return event instanceof Event.Happened happened ? happened.step() : null;
    }

    private static boolean marks(Event event, NodeId node, Mark.Kind kind) {
        return event instanceof Event.Marked marked
                && marked.node().equals(node)
                && marked.mark().kind() == kind;
    }
}
