package replication.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that happened in one run, in order. Immutable. Two runs are the same if their traces are equal. */
public final class Trace {
    private final List<NodeId> nodes;
    private final List<Event> events;

    /** @param nodes the lanes of a diagram, from top to bottom */
    public Trace(List<NodeId> nodes, List<Event> events) {
        this.nodes = List.copyOf(nodes);
        this.events = List.copyOf(events);
    }

    public List<NodeId> nodes() {
        return nodes;
    }

    public List<Event> events() {
        return events;
    }

    /** The events of one type, in order. */
    public <E extends Event> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /** What {@code node} got from other nodes, in the order in which it got it. */
    public List<Object> deliveredTo(NodeId node) {
        return all(Event.Delivered.class)
                .filter(event -> event.to().equals(node))
                .map(Event.Delivered::message)
                .toList();
    }

    /** The marks of {@code kind} on the lane of {@code node}, in order. */
    public List<Event.Marked> marks(NodeId node, Mark.Kind kind) {
        return all(Event.Marked.class)
                .filter(event -> event.node().equals(node) && event.mark().kind() == kind)
                .toList();
    }

    /** When the first event happened that {@code condition} describes; empty if none did. */
    public Optional<Duration> first(Predicate<Event> condition) {
        return events.stream().filter(condition).findFirst().map(Event::at);
    }

    /** Whether at the end nobody is down and nothing is cut off. */
    public boolean endsHealed() {
        Set<NodeId> down = new HashSet<>();
        boolean cut = false;
        for (Event.Happened happened : all(Event.Happened.class).toList()) {
            Step step = happened.step();
            if (step instanceof Fault.Crash crash) {
                down.add(crash.node());
            } else if (step instanceof Fault.Restart restart) {
                down.remove(restart.node());
            } else if (step instanceof Fault.Cut) {
                cut = true;
            } else if (step instanceof Fault.Heal) {
                cut = false;
            }
        }
        return !cut && down.isEmpty();
    }

    /** When the last event happened; 0 ms if nothing did. */
    public Duration end() {
        return events.isEmpty() ? Duration.ZERO : events.get(events.size() - 1).at();
    }

    /** The part from {@code from} to {@code to}, both included. */
    public Trace between(Duration from, Duration to) {
        return new Trace(
                nodes,
                events.stream()
                        .filter(event ->
                                event.at().compareTo(from) >= 0 && event.at().compareTo(to) <= 0)
                        .toList());
    }

    /** The same trace with more marks, each put behind the events of the same time. */
    public Trace with(List<Event.Marked> marks) {
        List<Event.Marked> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparing(Event::at));
        List<Event> merged = new ArrayList<>(events.size() + sorted.size());
        int next = 0;
        for (Event event : events) {
            while (next < sorted.size() && sorted.get(next).at().compareTo(event.at()) < 0) {
                merged.add(sorted.get(next++));
            }
            merged.add(event);
        }
        merged.addAll(sorted.subList(next, sorted.size()));
        return new Trace(nodes, merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trace trace && nodes.equals(trace.nodes) && events.equals(trace.events);
    }

    @Override
    public int hashCode() {
        return events.hashCode();
    }

    /** One line an event: the time in ms, then what happened. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Event event : events) {
            text.append(String.format("%9s ms  %s%n", Times.millis(event.at()), event)
                    .replace("\r", ""));
        }
        return text.toString();
    }
}
