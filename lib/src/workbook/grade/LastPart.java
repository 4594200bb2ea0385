package workbook.grade;

import java.time.Duration;
import java.util.List;
import replication.simulation.Event;
import replication.simulation.Trace;
import workbook.view.Picture;
import workbook.view.SpaceTimeDiagram;

/** Draws the end of a run: in a counterexample, what went wrong stands there. */
final class LastPart {
    private static final int EVENTS = 60;

    private LastPart() {}

    static Picture of(Trace trace) {
        List<Event> events = trace.events();
        Duration from = events.isEmpty()
                ? Duration.ZERO
                : events.get(Math.max(0, events.size() - EVENTS)).at();
        return SpaceTimeDiagram.of(trace).from(from).picture();
    }
}
