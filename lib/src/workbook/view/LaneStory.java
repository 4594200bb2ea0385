package workbook.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.Event;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import workbook.text.Texts;

/** A space-time diagram as text: lane by lane, a line for each moment at which something happened there. */
final class LaneStory {
    private static final Texts TEXTS = Texts.of("view");

    private record Line(double at, String phrase) {}

    private record Sending(double at, String message, String fate) {}

    private final DiagramContent content;
    private final Optional<String> title;

    LaneStory(DiagramContent content, Optional<String> title) {
        this.content = content;
        this.title = title;
    }

    /** The caption of picture and text. */
    static String caption(DiagramContent content, Optional<String> title) {
        return title.orElseGet(() -> TEXTS.get(
                "diagram.title",
                DiagramContent.names(content.lanes().stream()),
                Svg.number(content.from()),
                Svg.number(content.to())));
    }

    static String reason(Flight flight) {
        return flight.reason().map(reason -> TEXTS.get("lost." + reason, flight.to())).orElse("");
    }

    String text() {
        StringBuilder text = new StringBuilder(caption(content, title)).append('\n');
        appendCuts(text);
        for (NodeId lane : content.lanes()) {
            text.append(lane).append('\n');
            appendLane(text, lines(lane));
        }
        if (!content.leftOut().isEmpty()) {
            text.append(TEXTS.get("left.out", String.join("; ", content.leftOut()))).append('\n');
        }
        return text.toString();
    }

    private void appendCuts(StringBuilder text) {
        content.trace().all(Event.Happened.class).filter(event -> shown(Flight.millis(event.at()))).forEach(event -> {
            String at = Svg.number(Flight.millis(event.at()));
            if (event.step() instanceof Fault.Cut cut) {
                text.append(TEXTS.get(
                                cut.bothWays() ? "story.cut" : "story.cut.oneway", at, names(cut.from()), names(cut.to())))
                        .append('\n');
            } else if (event.step() instanceof Fault.Heal) {
                text.append(TEXTS.get("story.heal", at)).append('\n');
            }
        });
    }

    private static String names(java.util.Set<NodeId> nodes) {
        return DiagramContent.names(nodes.stream().sorted());
    }

    private boolean shown(double at) {
        return at >= content.from() && at <= content.to();
    }

    private void appendLane(StringBuilder text, List<Line> lines) {
        if (lines.isEmpty()) {
            text.append("         ").append(TEXTS.get("story.nothing")).append('\n');
            return;
        }
        Map<Double, List<String>> moments = new TreeMap<>();
        lines.forEach(line -> moments.computeIfAbsent(line.at, any -> new ArrayList<>()).add(line.phrase));
        moments.forEach((at, phrases) -> text.append(String.format("%7s", Svg.number(at)))
                .append(" ms  ")
                .append(String.join("; ", phrases))
                .append('\n'));
    }

    private List<Line> lines(NodeId lane) {
        List<Line> lines = new ArrayList<>();
        content.flights().stream()
                .filter(flight -> flight.to().equals(lane) && flight.fate() == Flight.Fate.ARRIVED)
                .sorted(Comparator.comparingDouble(Flight::end))
                .forEach(flight -> lines.add(
                        new Line(flight.end(), TEXTS.get("story.gets", flight.message(), flight.from()))));
        content.marks().stream()
                .filter(mark -> mark.node().equals(lane))
                .forEach(mark -> lines.add(new Line(mark.at(), mark.sentence())));
        sendings(lane).forEach((sending, receivers) -> lines.add(new Line(
                sending.at,
                TEXTS.get(
                        sending.fate.isEmpty() ? "story.sends" : "story.sends.lost",
                        sending.message,
                        String.join(", ", receivers),
                        sending.fate))));
        Span.of(Span.State.PAUSED, lane, content.trace(), content.to()).forEach(span -> {
            lines.add(new Line(span.from(), TEXTS.get("story.pause", Svg.number(span.to()))));
            lines.add(new Line(span.to(), TEXTS.get("story.wakes")));
        });
        lines.removeIf(line -> !shown(line.at));
        return lines;
    }

    /** What {@code lane} sent, with the receivers of one and the same message put together. */
    private Map<Sending, List<String>> sendings(NodeId lane) {
        Map<Sending, List<String>> sendings = new LinkedHashMap<>();
        content.flights().stream().filter(flight -> flight.from().equals(lane)).forEach(flight -> sendings.computeIfAbsent(
                        new Sending(flight.sent(), flight.message().toString(), reason(flight)), any -> new ArrayList<>())
                .add(flight.to().name()));
        return sendings;
    }
}
