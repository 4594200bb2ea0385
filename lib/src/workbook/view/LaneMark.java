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

/**
 * Something that is drawn on a lane.
 *
 * @param at in ms
 * @param label the words beside the symbol; may be empty
 * @param sentence the same in full, for the title and the text twin
 */
record LaneMark(double at, NodeId node, Symbol symbol, String label, String sentence) {
    private static final Texts TEXTS = Texts.of("view");

    private record Moment(NodeId node, double at) {}

    /** The marks and faults of {@code trace} that belong to one lane, in order. */
    static List<LaneMark> of(Trace trace) {
        Set<Moment> asked = new HashSet<>();
        trace.all(Event.Marked.class)
                .filter(event -> event.mark().kind() == Mark.Kind.ASKS)
                .forEach(event -> asked.add(new Moment(event.node(), Flight.millis(event.at()))));
        return trace.events().stream()
                .map(event -> of(event, asked))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LaneMark> of(Event event, Set<Moment> asked) {
        double at = Flight.millis(event.at());
        if (event instanceof Event.Marked marked) {
            Symbol symbol = Symbol.valueOf(marked.mark().kind().name());
            return Optional.of(mark(at, marked.node(), symbol, marked.mark().text()));
        }
        if (!(event instanceof Event.Happened happened)) {
            return Optional.empty();
        }
        if (happened.step() instanceof Fault.Crash crash) {
            return Optional.of(fault(at, crash.node(), Symbol.CRASH, "crash"));
        }
        if (happened.step() instanceof Fault.Restart restart) {
            return Optional.of(
                    fault(at, restart.node(), Symbol.RESTART, restart.withMemory() ? "restart" : "restart.empty"));
        }
        if (happened.step() instanceof Fault.ClockJump jump) {
            String sign = jump.by().isNegative() ? "" : "+";
            return Optional.of(fault(at, jump.node(), Symbol.CLOCK, "clock.jump", sign + Times.text(jump.by())));
        }
        if (happened.step() instanceof Fault.ClockDrift drift) {
            return Optional.of(fault(at, drift.node(), Symbol.CLOCK, "clock.drift", drift.partsPerMillion()));
        }
        // What a client is told to do is its own mark ASKS a moment later.
        if (happened.step() instanceof Tell<?> tell && !asked.contains(new Moment(tell.node(), at))) {
            return Optional.of(mark(at, tell.node(), Symbol.NOTE, tell.message().toString()));
        }
        return Optional.empty();
    }

    private static LaneMark mark(double at, NodeId node, Symbol symbol, String text) {
        String word = TEXTS.get("mark." + symbol.name());
        String sentence = text.isBlank() ? word : symbol == Symbol.NOTE ? text : word + ": " + text;
        boolean nameless = symbol == Symbol.LEADS || symbol == Symbol.FOLLOWS || symbol == Symbol.STANDS;
        return new LaneMark(at, node, symbol, text.isBlank() && nameless ? word : text, sentence);
    }

    private static LaneMark fault(double at, NodeId node, Symbol symbol, String key, Object... values) {
        String words = TEXTS.get(key, values);
        return new LaneMark(at, node, symbol, words, words);
    }
}
