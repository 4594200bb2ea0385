package workbook.view;

import java.time.Duration;
import java.util.List;
import replication.simulation.Event;
import replication.simulation.Trace;

/**
 * Draws the end of a run: in a counterexample, what went wrong stands there. A little more is drawn if that is all, and
 * less if a long silence would take up the picture.
 */
public final class LastPart {
    private static final int EVENTS = 60;
    private static final int MOST = 100;
    private static final int FEWEST = 20;

    private LastPart() {}

    public static Picture of(Trace trace) {
        return SpaceTimeDiagram.of(trace).from(begin(trace)).picture();
    }

    /** The same part of {@code other}, so that the two can be compared. */
    public static Picture of(Trace trace, Trace other) {
        Duration begin = begin(trace);
        return begin.compareTo(other.end()) < 0
                ? SpaceTimeDiagram.of(other).from(begin).picture()
                : of(other);
    }

    private static Duration begin(Trace trace) {
        List<Event> events = trace.events();
        return events.isEmpty() ? Duration.ZERO : events.get(first(events)).at();
    }

    private static int first(List<Event> events) {
        Duration end = events.get(events.size() - 1).at();
        int first = events.size() <= MOST ? 0 : events.size() - EVENTS;
        for (int next = first + 1; next <= events.size() - FEWEST; next++) {
            Duration silence = events.get(next).at().minus(events.get(next - 1).at());
            Duration whole = end.minus(events.get(first).at());
            if (silence.multipliedBy(2).compareTo(whole) > 0) {
                first = next;
            }
        }
        return first;
    }
}
