package workbook.view;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import replication.simulation.Event;
import replication.simulation.Fault;
import replication.simulation.Mark;
import replication.simulation.NodeId;
import replication.simulation.Tell;
import replication.simulation.Times;
import replication.simulation.Trace;
import workbook.text.Texts;

/** Finds the events of a run that are drawn as marks on one lane. */
final class LaneMarks {
    private static final Texts TEXTS = Texts.of("view");

    private record Moment(NodeId node, double at) {}

    private final Trace trace;
    private final Set<Moment> asked = new HashSet<>();

    LaneMarks(Trace trace) {
        this.trace = trace;
        trace.all(Event.Marked.class)
                .filter(event -> event.mark().kind() == Mark.Kind.ASKS)
                .forEach(event -> asked.add(new Moment(event.node(), Flight.millis(event.at()))));
    }

    /** All of them, in order. */
    List<LaneMark> all() {
        return trace.events().stream().map(this::of).flatMap(Optional::stream).toList();
    }

    /** The mark that {@code event} leaves; empty for messages, timers and what concerns several lanes. */
    Optional<LaneMark> of(Event event) {
        double at = Flight.millis(event.at());
        if (event instanceof Event.Marked marked) {
            Symbol symbol = Symbol.valueOf(marked.mark().kind().name());
            if (symbol == Symbol.SUSPECTS) {
                return Optional.of(new LaneMark(
                        at,
                        marked.node(),
                        symbol,
                        "",
                        TEXTS.get("suspects", marked.mark().text())));
            }
            String word = symbol == Symbol.NOTE ? "" : TEXTS.get("mark." + symbol);
            return Optional.of(
                    new LaneMark(at, marked.node(), symbol, word, marked.mark().text()));
        }
        if (!(event instanceof Event.Happened happened)) {
            return Optional.empty();
        }
        if (happened.step() instanceof Fault.Crash crash) {
            return fault(at, crash.node(), Symbol.CRASH, "crash");
        }
        if (happened.step() instanceof Fault.Restart restart) {
            return fault(at, restart.node(), Symbol.RESTART, restart.withMemory() ? "restart" : "restart.empty");
        }
        if (happened.step() instanceof Fault.ClockJump jump) {
            String sign = jump.by().isNegative() ? "" : "+";
            return fault(at, jump.node(), Symbol.CLOCK, "clock.jump", sign + Times.text(jump.by()));
        }
        if (happened.step() instanceof Fault.ClockDrift drift) {
            return fault(at, drift.node(), Symbol.CLOCK, "clock.drift", drift.partsPerMillion());
        }
        // What a client is told to do is its own mark ASKS a moment later.
        if (happened.step() instanceof Tell<?> tell && !asked.contains(new Moment(tell.node(), at))) {
            return Optional.of(new LaneMark(
                    at, tell.node(), Symbol.NOTE, "", tell.message().toString()));
        }
        return Optional.empty();
    }

    private static Optional<LaneMark> fault(double at, NodeId node, Symbol symbol, String key, Object... values) {
        return Optional.of(new LaneMark(at, node, symbol, TEXTS.get(key, values), ""));
    }
}
