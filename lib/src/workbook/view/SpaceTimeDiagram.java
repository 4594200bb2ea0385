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
public final class SpaceTimeDiagram implements Drawing {
    /** What the caller chose. */
    record Options(
            Optional<Duration> from,
            Optional<Duration> to,
            List<NodeId> lanes,
            List<String> hidden,
            Optional<String> title,
            boolean labels) {}

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
                new Options(Optional.empty(), Optional.empty(), trace.nodes(), List.of(), Optional.empty(), true));
    }

    /** Shows nothing before {@code time}. */
    public SpaceTimeDiagram from(Duration time) {
        return with(new Options(
                Optional.of(time), options.to, options.lanes, options.hidden, options.title, options.labels));
    }

    /** Shows nothing after {@code time}. */
    public SpaceTimeDiagram to(Duration time) {
        return with(new Options(
                options.from, Optional.of(time), options.lanes, options.hidden, options.title, options.labels));
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
        return with(new Options(options.from, options.to, chosen, options.hidden, options.title, options.labels));
    }

    /** Hides the messages whose words begin with one of {@code beginnings}, such as "beat" in a long run. */
    public SpaceTimeDiagram withoutMessages(String... beginnings) {
        return with(new Options(
                options.from, options.to, options.lanes, List.of(beginnings), options.title, options.labels));
    }

    /** Puts {@code words} above the picture. */
    public SpaceTimeDiagram title(String words) {
        return with(new Options(
                options.from, options.to, options.lanes, options.hidden, Optional.of(words), options.labels));
    }

    /** Leaves out the words beside arrows and marks. */
    public SpaceTimeDiagram withoutLabels() {
        return with(new Options(options.from, options.to, options.lanes, options.hidden, options.title, false));
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
        String text = new LaneStory(content, options.title).text();
        return new Picture(new DiagramDrawing(content, options.title, options.labels).svg(), text);
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
