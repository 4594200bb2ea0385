package workbook.view;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
public final class SpaceTimeDiagram {
    private final Trace trace;
    private final Optional<Duration> from;
    private final Optional<Duration> to;
    private final List<NodeId> lanes;
    private final Optional<String> title;
    private final boolean labels;

    private SpaceTimeDiagram(
            Trace trace,
            Optional<Duration> from,
            Optional<Duration> to,
            List<NodeId> lanes,
            Optional<String> title,
            boolean labels) {
        this.trace = trace;
        this.from = from;
        this.to = to;
        this.lanes = lanes;
        this.title = title;
        this.labels = labels;
    }

    /** All of {@code trace}, or its beginning if it is too long to be read. */
    public static SpaceTimeDiagram of(Trace trace) {
        return new SpaceTimeDiagram(trace, Optional.empty(), Optional.empty(), trace.nodes(), Optional.empty(), true);
    }

    /** Shows nothing before {@code time}. */
    public SpaceTimeDiagram from(Duration time) {
        return new SpaceTimeDiagram(trace, Optional.of(time), to, lanes, title, labels);
    }

    /** Shows nothing after {@code time}. */
    public SpaceTimeDiagram to(Duration time) {
        return new SpaceTimeDiagram(trace, from, Optional.of(time), lanes, title, labels);
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
        return new SpaceTimeDiagram(trace, from, to, chosen, title, labels);
    }

    /** Puts {@code words} above the picture. */
    public SpaceTimeDiagram title(String words) {
        return new SpaceTimeDiagram(trace, from, to, lanes, Optional.of(words), labels);
    }

    /** Leaves out the words beside arrows and marks. */
    public SpaceTimeDiagram withoutLabels() {
        return new SpaceTimeDiagram(trace, from, to, lanes, title, false);
    }

    /** @throws IllegalArgumentException if the time to end at is before the time to begin at */
    public Picture picture() {
        double begin = from.map(Flight::millis).orElse(0.0);
        double end = to.map(Flight::millis).orElseGet(() -> Math.max(begin, DiagramContent.lastSight(trace)));
        if (end < begin) {
            throw new IllegalArgumentException("A diagram cannot end at " + Times.text(to.orElseThrow())
                    + " if it begins at " + Times.text(from.orElse(Duration.ZERO)) + ".");
        }
        DiagramContent content = DiagramContent.of(trace, lanes, begin, end);
        String text = new LaneStory(content, title).text();
        return new Picture(new DiagramDrawing(content, title, labels).svg(), text);
    }
}
