package replication.exploration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import replication.simulation.Event;
import replication.simulation.Simulation;
import replication.simulation.Times;
import replication.simulation.Trace;

/**
 * What a node threw in a run, which ended there.
 *
 * @param what it was
 * @param event the number of the event in which it was thrown; 0 if it was when the nodes started
 * @param during what happened in that event; empty if it left nothing in the trace
 */
public record Thrown(Throwable what, long event, Optional<String> during) {
    static Thrown in(Simulation<?> simulation, Throwable what) {
        long event = simulation.events();
        return new Thrown(what, event, event == 0 ? Optional.empty() : last(simulation.trace()));
    }

    /** What a node sends before it throws is no event of its own. */
    private static Optional<String> last(Trace trace) {
        List<Event> events = trace.events();
        for (int index = events.size() - 1; index >= 0; index--) {
            Event event = events.get(index);
            if (event instanceof Event.Delivered
                    || event instanceof Event.TimerFired
                    || event instanceof Event.Happened
                    || event instanceof Event.Woke) {
                return Optional.of("\"" + event.toString().replace("  ", " ") + "\" at " + Times.text(event.at()));
            }
        }
        return Optional.empty();
    }

    void rethrow() {
        if (what instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) what;
    }

    /** As a way to break any promise. Its kind is what was thrown, and where. */
    Violation violation() {
        String when = event == 0 ? "When the nodes start" : "At event " + event;
        Optional<StackTraceElement> place = place();
        String sentence = when + during.map(text -> ", " + text).orElse("") + ", "
                + place.map(Thrown::method).map(method -> method + " throws ").orElse("it comes to ") + what + ".";
        String kind =
                what.getClass().getName() + place.map(frame -> " at " + frame).orElse("");
        return new Violation(kind, sentence, Optional.of(this), List.of());
    }

    /** The innermost place outside of the JDK; none where a method calls itself: there, chance decides which it is. */
    private Optional<StackTraceElement> place() {
        return what instanceof StackOverflowError
                ? Optional.empty()
                : Stream.ofNullable(what.getStackTrace())
                        .flatMap(Arrays::stream)
                        .filter(frame -> frame.getModuleName() == null)
                        .findFirst();
    }

    private static String method(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1) + "." + frame.getMethodName();
    }
}
