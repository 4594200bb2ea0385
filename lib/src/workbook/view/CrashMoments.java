package workbook.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import replication.simulation.Event;
import replication.simulation.NodeId;
import replication.simulation.Trace;

/**
 * The order of what one lane did in the very moment in which it crashed: what came before the crash and what came after
 * it must not lie on one point, so each has its place to the right of the one before.
 */
final class CrashMoments {
    private record Moment(NodeId lane, double at) {}

    private final Set<Moment> crashes = new HashSet<>();
    private final Map<Moment, Integer> reached = new HashMap<>();
    private final Set<Moment> afterMessage = new HashSet<>();
    private final Map<LaneMark, Integer> marks = new HashMap<>();
    private final Map<Long, Integer> sent = new HashMap<>();
    private final Map<Long, Integer> arrived = new HashMap<>();

    CrashMoments(Trace trace) {
        LaneMarks found = new LaneMarks(trace);
        found.all().stream()
                .filter(mark -> mark.symbol() == Symbol.CRASH)
                .forEach(mark -> crashes.add(new Moment(mark.node(), mark.at())));
        for (Event event : trace.events()) {
            double at = Flight.millis(event.at());
            if (event instanceof Event.Sent message) {
                place(message.id(), new Moment(message.from(), at), sent);
            } else if (event instanceof Event.Delivered message) {
                place(message.id(), new Moment(message.to(), at), arrived);
            } else {
                found.of(event).ifPresent(this::place);
            }
        }
    }

    /** Which place {@code mark} has in its moment, from 0; -1 if nothing crashed there. */
    int of(LaneMark mark) {
        return marks.getOrDefault(mark, -1);
    }

    /** Which place the sending of a message has in its moment, from 0. */
    int ofSending(long id) {
        return sent.getOrDefault(id, 0);
    }

    /** Which place the arrival of a message has in its moment, from 0. */
    int ofArrival(long id) {
        return arrived.getOrDefault(id, 0);
    }

    /** Messages in a row share a place. */
    private void place(long id, Moment moment, Map<Long, Integer> places) {
        if (crashes.contains(moment)) {
            afterMessage.add(moment);
            places.put(id, reached.getOrDefault(moment, 0));
        }
    }

    private void place(LaneMark mark) {
        Moment moment = new Moment(mark.node(), mark.at());
        if (crashes.contains(moment)) {
            int place = reached.getOrDefault(moment, 0) + (afterMessage.remove(moment) ? 1 : 0);
            marks.putIfAbsent(mark, place);
            reached.put(moment, place + 1);
        }
    }
}
