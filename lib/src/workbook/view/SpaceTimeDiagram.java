package workbook.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import replication.simulation.Event;
import replication.simulation.NodeId;
import replication.simulation.Times;
import replication.simulation.Trace;

/**
 * A run as a picture: time goes right, one lane per node, an arrow is one message, × is a message that died. Immutable;
 * every method returns a changed copy.
 *
 * <p>Dashed lanes are down, hatched ones paused, thick ones lead; a shaded band is a cut. Messages that take no time,
 * such as those between a client and the node on whose machine it sits, are thin dotted lines without words. What does
 * not fit is left out, and a line below says what it was.
 */
public final class SpaceTimeDiagram implements Drawing {
    /**
     * What the caller chose.
     *
     * @param gaps times that are left out, in ms
     * @param upTo how many events have happened; empty if all have
     * @param highlighted events that are ringed
     */
    record Options(
            Optional<Duration> from,
            Optional<Duration> to,
            List<Span> gaps,
            List<NodeId> lanes,
            List<String> hidden,
            Optional<String> title,
            boolean labels,
            Optional<Integer> upTo,
            List<Event> highlighted) {
        Options within(Optional<Duration> newFrom, Optional<Duration> newTo, List<Span> newGaps) {
            return new Options(newFrom, newTo, newGaps, lanes, hidden, title, labels, upTo, highlighted);
        }

        Options showing(List<NodeId> newLanes, List<String> newHidden) {
            return new Options(from, to, gaps, newLanes, newHidden, title, labels, upTo, highlighted);
        }

        Options saying(Optional<String> newTitle, boolean newLabels) {
            return new Options(from, to, gaps, lanes, hidden, newTitle, newLabels, upTo, highlighted);
        }

        Options pointing(Optional<Integer> newUpTo, List<Event> newHighlighted) {
            return new Options(from, to, gaps, lanes, hidden, title, labels, newUpTo, newHighlighted);
        }
    }

    private final Trace trace;
    private final Options options;

    private SpaceTimeDiagram(Trace trace, Options options) {
        this.trace = trace;
        this.options = options;
    }

    /** All of {@code trace}, or its beginning if it is too long to be read. */
    public static SpaceTimeDiagram of(Trace trace) {
        return new SpaceTimeDiagram(
                trace,
                new Options(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        trace.nodes(),
                        List.of(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        List.of()));
    }

    /** Shows nothing before {@code time}. */
    public SpaceTimeDiagram from(Duration time) {
        return with(options.within(Optional.of(time), options.to, options.gaps));
    }

    /** Shows nothing after {@code time}. */
    public SpaceTimeDiagram to(Duration time) {
        return with(options.within(options.from, Optional.of(time), options.gaps));
    }

    /**
     * Leaves out what happened between these times; a wavy line stands there. Times that are not in the window anyway
     * change nothing.
     *
     * @throws IllegalArgumentException if the time to end at is before the time to begin at
     */
    public SpaceTimeDiagram withoutTime(Duration begin, Duration end) {
        if (end.compareTo(begin) < 0) {
            throw new IllegalArgumentException("Time that is left out cannot end at " + Times.text(end)
                    + " if it begins at " + Times.text(begin) + ".");
        }
        List<Span> more = new ArrayList<>(options.gaps);
        more.add(new Span(Flight.millis(begin), Flight.millis(end)));
        return with(options.within(options.from, options.to, List.copyOf(more)));
    }

    /**
     * Shows these lanes only, from top to bottom.
     *
     * @throws IllegalArgumentException if one of them is not in the run, or none is named
     */
    public SpaceTimeDiagram lanes(NodeId... nodes) {
        List<NodeId> chosen = Arrays.stream(nodes).distinct().toList();
        if (chosen.isEmpty() || !trace.nodes().containsAll(chosen)) {
            throw new IllegalArgumentException(
                    "The lanes of this run are " + trace.nodes() + "; choose among them, not " + chosen + ".");
        }
        return with(options.showing(chosen, options.hidden));
    }

    /** Hides the messages whose words begin with one of {@code beginnings}, such as "beat" in a long run. */
    public SpaceTimeDiagram withoutMessages(String... beginnings) {
        return with(options.showing(options.lanes, List.of(beginnings)));
    }

    /** Puts {@code words} above the picture. */
    public SpaceTimeDiagram title(String words) {
        return with(options.saying(Optional.of(words), options.labels));
    }

    /** Leaves out the words beside arrows and marks. */
    public SpaceTimeDiagram withoutLabels() {
        return with(options.saying(options.title, false));
    }

    /**
     * Shows the run as it was right after its {@code count}th event, which is ringed. The scale stays that of the whole
     * run, so that one step after the other can be looked at.
     *
     * @param count from 0, nothing has happened, to the number of events in the run
     * @throws IllegalArgumentException if the run has fewer events
     */
    public SpaceTimeDiagram upTo(int count) {
        int all = trace.events().size();
        if (count < 0 || count > all) {
            throw new IllegalArgumentException(
                    "This run has " + all + " events; choose from 0 to " + all + ", not " + count + ".");
        }
        List<Event> last = count == 0 ? List.of() : List.of(trace.events().get(count - 1));
        return with(options.pointing(Optional.of(count), last));
    }

    /** Rings these events of the run, and draws the messages thick that they are about. */
    public SpaceTimeDiagram highlight(Event... events) {
        return with(options.pointing(options.upTo, List.of(events)));
    }

    /** @throws IllegalArgumentException if the time to end at is before the time to begin at */
    @Override
    public Picture picture() {
        double begin = options.from.map(Flight::millis).orElse(0.0);
        double end = options.to.map(Flight::millis).orElseGet(() -> DiagramContent.lastSight(trace, begin));
        if (end < begin) {
            throw new IllegalArgumentException("A diagram cannot end at " + Times.text(options.to.orElseThrow())
                    + " if it begins at " + Times.text(options.from.orElse(Duration.ZERO)) + ".");
        }
        DiagramContent content = DiagramContent.of(trace, options, begin, end);
        String text = new LaneStory(content, options).text();
        return new Picture(new DiagramDrawing(content, options).svg(), text);
    }

    /** The picture's text twin. */
    @Override
    public String toString() {
        return picture().text();
    }

    private SpaceTimeDiagram with(Options changed) {
        return new SpaceTimeDiagram(trace, changed);
    }
}
