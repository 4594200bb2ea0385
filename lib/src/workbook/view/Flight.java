package workbook.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.simulation.Event;
import replication.simulation.NodeId;
import replication.simulation.Trace;

/**
 * The way of one message, or of its second copy.
 *
 * @param id that of its events
 * @param sent when, in ms
 * @param end when it arrived or died, in ms; for a message that is still under way, the present
 * @param reason why it died; empty unless it did
 * @param reach how much of its way it made, from 0 to 1
 */
record Flight(
        long id,
        NodeId from,
        NodeId to,
        Object message,
        double sent,
        double end,
        Fate fate,
        Optional<Event.Lost.Reason> reason,
        double reach) {

    /** How much of its way a message has made at least as soon as it is drawn. */
    private static final double LEAST_SEEN = 0.15;

    enum Fate {
        ARRIVED,
        LOST,
        UNDER_WAY
    }

    private record Pair(NodeId from, NodeId to) {}

    /** All messages of {@code trace}, in the order in which they were sent. */
    static List<Flight> of(Trace trace) {
        return of(trace, trace.events().size());
    }

    /** The same right after the {@code count}th event: what arrives or dies later is still under way. */
    static List<Flight> of(Trace trace, int count) {
        Map<Long, Event.Sent> sent = new LinkedHashMap<>();
        Map<Long, Flight> ended = new HashMap<>();
        Map<Long, Flight> later = new HashMap<>();
        Map<Pair, Double> usual = usualDelays(trace);
        int number = 0;
        for (Event event : trace.events()) {
            Map<Long, Flight> ends = number++ < count ? ended : later;
            if (event instanceof Event.Sent start && ends == ended) {
                sent.put(start.id(), start);
            } else if (event instanceof Event.Delivered end) {
                ends.put(end.id(), arrived(end));
            } else if (event instanceof Event.Lost end) {
                ends.put(end.id(), lost(end, usual));
            }
        }
        double now = count == 0 ? 0 : millis(trace.events().get(count - 1).at());
        List<Flight> flights = new ArrayList<>();
        sent.forEach((id, start) -> {
            Flight end = ended.get(id);
            Flight future = later.get(id);
            flights.add(end != null ? end : future != null ? future.stillAt(now) : underWay(start, usual, now));
        });
        return flights;
    }

    static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    boolean takesNoTime() {
        return fate == Fate.ARRIVED && sent == end;
    }

    private static Flight arrived(Event.Delivered end) {
        return new Flight(
                end.id(),
                end.from(),
                end.to(),
                end.message(),
                millis(end.sentAt()),
                millis(end.at()),
                Fate.ARRIVED,
                Optional.empty(),
                1);
    }

    private static Flight lost(Event.Lost end, Map<Pair, Double> usual) {
        double start = millis(end.sentAt());
        double death = millis(end.at());
        double way = usual.getOrDefault(new Pair(end.from(), end.to()), 0.0);
        double reach = switch (end.reason()) {
            case RECEIVER_DOWN -> 0.93;
            case CHANCE -> 0.5;
            case CUT -> way <= 0 ? 0.4 : Math.min(0.85, Math.max(0.2, (death - start) / way));
        };
        // Chance kills at once; the × stands where the message would have been half-way.
        double shown = end.reason() == Event.Lost.Reason.CHANCE || death == start ? start + way * reach : death;
        return new Flight(
                end.id(),
                end.from(),
                end.to(),
                end.message(),
                start,
                shown,
                Fate.LOST,
                Optional.of(end.reason()),
                reach);
    }

    /** A message whose end is not in the run. It is seen to be on its way, however late it was sent. */
    private static Flight underWay(Event.Sent start, Map<Pair, Double> usual, double now) {
        double from = millis(start.at());
        double way = usual.getOrDefault(new Pair(start.from(), start.to()), 0.0);
        double end = Math.max(now, from + way * LEAST_SEEN);
        double reach = way <= 0 ? 0.4 : Math.min(0.8, (end - from) / way);
        return new Flight(
                start.id(),
                start.from(),
                start.to(),
                start.message(),
                from,
                end,
                Fate.UNDER_WAY,
                Optional.empty(),
                reach);
    }

    private Flight stillAt(double now) {
        double way = end - sent;
        double shown = Math.max(now, sent + way * LEAST_SEEN);
        double share = way <= 0 ? 0.4 : Math.min(0.95, (shown - sent) / way);
        return new Flight(id, from, to, message, sent, shown, Fate.UNDER_WAY, Optional.empty(), reach * share);
    }

    /** How long a message of a pair takes as a rule: the median of those that arrived, else that of the other way. */
    private static Map<Pair, Double> usualDelays(Trace trace) {
        Map<Pair, List<Double>> delays = new LinkedHashMap<>();
        trace.all(Event.Delivered.class).forEach(event -> {
            double delay = millis(event.at()) - millis(event.sentAt());
            for (Pair pair : Arrays.asList(new Pair(event.from(), event.to()), new Pair(event.to(), event.from()))) {
                delays.computeIfAbsent(pair, any -> new ArrayList<>()).add(delay);
            }
        });
        double all = median(delays.values().stream()
                .flatMap(List::stream)
                .filter(delay -> delay > 0)
                .toList());
        Map<Pair, Double> usual = new LinkedHashMap<>();
        delays.forEach((pair, list) -> usual.put(pair, median(list)));
        trace.all(Event.Sent.class).forEach(event -> usual.putIfAbsent(new Pair(event.from(), event.to()), all));
        return usual;
    }

    private static double median(List<Double> values) {
        return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 2);
    }
}
