package workbook.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import replication.exploration.Counterexample;
import replication.simulation.Event;
import replication.simulation.Trace;

/**
 * What one has to see of a counterexample: how it begins, where it parts from the same run of a right system, and how
 * it ends. What lies between is left out if it is much, or long; the right run is shown in the same times.
 */
public final class Excerpt {
    /** A run with fewer events is shown whole. */
    private static final int WHOLE = 60;
    /** So many are shown around a decisive moment; before the end more, unless they come before the first moment. */
    private static final int BEFORE = 6;

    private static final int AFTER = 10;
    /** Fewer events than this are not worth a gap. */
    private static final int FEW = 20;

    private static final int LAST = 36;
    /** More moments of steps and faults than this nobody looks at one by one. */
    private static final int STEPS = 4;

    /** With fewer events there is room enough for a silence. */
    private static final int CROWDED = 12;
    /** A silence that takes up more of the time that is shown than this share is left out. */
    private static final double LONG = 0.75;

    private final Trace trace;
    private final Optional<Trace> ours;
    private final Duration begin;
    private final Duration end;
    private final List<Part> leftOut = new ArrayList<>();

    /** From one moment to another. */
    private record Part(Duration from, Duration to) {
        Duration length() {
            return to.minus(from);
        }
    }

    /**
     * @param ours the same run of a right system, if there is one
     * @param decisive moments that have to be seen, besides those of steps and faults and where the two runs part
     */
    public static Excerpt of(Trace trace, Optional<Trace> ours, List<Duration> decisive) {
        return new Excerpt(trace, ours, decisive);
    }

    /** Empty if nobody recorded the run. */
    public static Optional<Excerpt> of(Counterexample example) {
        return example.trace().map(trace -> of(trace, example.ours(), example.decisive()));
    }

    private Excerpt(Trace trace, Optional<Trace> ours, List<Duration> decisive) {
        this.trace = trace;
        this.ours = ours;
        TreeSet<Duration> moments = new TreeSet<>(decisive);
        moments.addAll(steps(trace));
        ours.flatMap(right -> parting(trace, right)).ifPresent(moments::add);
        moments.add(Duration.ofNanos(Math.round(DiagramContent.lastSight(trace, 0) * 1e6)));
        this.end = moments.last();
        List<Duration> times = trace.events().stream()
                .map(Event::at)
                .filter(at -> at.compareTo(end) <= 0)
                .sorted()
                .toList();
        List<Part> shown = times.size() <= WHOLE ? List.of(whole(times)) : around(moments, times);
        this.begin = shown.get(0).from;
        for (int i = 1; i < shown.size(); i++) {
            leftOut.add(new Part(shown.get(i - 1).to, shown.get(i).from));
        }
        List<Duration> seen = Stream.concat(times.stream(), moments.stream())
                .filter(at ->
                        shown.stream().anyMatch(part -> at.compareTo(part.from) >= 0 && at.compareTo(part.to) <= 0))
                .sorted()
                .toList();
        leaveOutSilences(seen);
    }

    /** The run. */
    public Picture picture() {
        return picture(trace);
    }

    /** The same times of the right run. */
    public Optional<Picture> ours() {
        return ours.map(this::picture);
    }

    private Picture picture(Trace shown) {
        SpaceTimeDiagram diagram = SpaceTimeDiagram.of(shown).from(begin).to(end);
        for (Part part : leftOut) {
            diagram = diagram.withoutTime(part.from, part.to);
        }
        return diagram.picture();
    }

    /** When something was done to the run; the first and the last times if that was often. */
    private static List<Duration> steps(Trace trace) {
        List<Duration> all =
                trace.all(Event.Happened.class).map(Event::at).distinct().toList();
        if (all.size() <= STEPS) {
            return all;
        }
        List<Duration> some = new ArrayList<>(all.subList(0, 1));
        some.addAll(all.subList(all.size() - STEPS + 1, all.size()));
        return some;
    }

    /** When something happens in one of the runs that does not happen in the other. */
    private static Optional<Duration> parting(Trace one, Trace other) {
        List<Event> here = one.events();
        List<Event> there = other.events();
        int most = Math.min(here.size(), there.size());
        int first = IntStream.range(0, most)
                .filter(i -> !isSame(here.get(i), there.get(i)))
                .findFirst()
                .orElse(most);
        return Stream.of(here, there)
                .flatMap(events -> events.stream().skip(first).limit(1))
                .map(Event::at)
                .min(Comparator.naturalOrder());
    }

    private static boolean isSame(Event one, Event other) {
        return one.at().equals(other.at()) && one.toString().equals(other.toString());
    }

    private Part whole(List<Duration> times) {
        return new Part(times.isEmpty() ? Duration.ZERO : times.get(0), end);
    }

    /** The parts of the run around {@code moments}; those are one between which little happens. */
    private List<Part> around(TreeSet<Duration> moments, List<Duration> times) {
        List<int[]> parts = new ArrayList<>();
        int[] part = null;
        for (Duration moment : moments) {
            int at = (int)
                    times.stream().filter(time -> time.compareTo(moment) < 0).count();
            boolean last = moment.equals(end);
            int before = at - (last ? LAST : BEFORE);
            int from = before < FEW ? 0 : before;
            int to = Math.min(times.size() - 1, last ? times.size() - 1 : at + AFTER);
            if (part != null && from <= part[1] + FEW) {
                part[1] = Math.max(part[1], to);
            } else {
                part = new int[] {from, to};
                parts.add(part);
            }
        }
        return parts.stream()
                .map(one -> new Part(times.get(one[0]), one[1] == times.size() - 1 ? end : times.get(one[1])))
                .toList();
    }

    private void leaveOutSilences(List<Duration> seen) {
        if (seen.size() < CROWDED) {
            return;
        }
        Duration time = end.minus(begin);
        for (Part part : leftOut) {
            time = time.minus(part.length());
        }
        for (int i = 1; i < seen.size(); i++) {
            Part silence = new Part(seen.get(i - 1), seen.get(i));
            if (silence.length().toNanos() > LONG * time.toNanos()
                    && !leftOut.contains(silence)
                    && !isTheWayOfAMessage(silence)) {
                leftOut.add(silence);
                return;
            }
        }
    }

    /** How long a message takes is part of the story. */
    private boolean isTheWayOfAMessage(Part silence) {
        return trace.all(Event.Delivered.class)
                .anyMatch(got -> got.sentAt().equals(silence.from) && got.at().equals(silence.to));
    }
}
